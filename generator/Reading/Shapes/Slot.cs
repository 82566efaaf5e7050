using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Reading.Shapes;

/// <summary>A place in a document at which a value stands.</summary>
/// <param name="Container">The object or array.</param>
/// <param name="ContainerPointer">Where it stands.</param>
/// <param name="Name">The name in an object.</param>
/// <param name="Index">The index in an array.</param>
internal readonly record struct Slot(JsonNode Container, string ContainerPointer, string? Name, int Index)
{
    public static Slot Member(JsonObject container, string pointer, string name) => new(container, pointer, name, -1);

    public static Slot Element(JsonArray container, string pointer, int index) => new(container, pointer, null, index);

    /// <summary>The place. Made when it is asked for, since most values are texts and numbers, of whose places nobody hears.</summary>
    public string Pointer => Name is null ? DocumentPointer.Append(ContainerPointer, Index) : DocumentPointer.Append(ContainerPointer, Name);

    public JsonNode? Value => Name is null ? ((JsonArray)Container)[Index] : ((JsonObject)Container)[Name];

    public void Remove(MergedDocument document)
    {
        if (Name is null)
        {
            document.Remove((JsonArray)Container, Index);
        }
        else
        {
            document.Remove((JsonObject)Container, Name);
        }
    }

    /// <summary>Puts another value in the place of the one that stands there, whose origin it takes.</summary>
    public void Replace(MergedDocument document, JsonNode value)
    {
        var origin = document.Resolve(Pointer, out _);
        if (Name is null)
        {
            document.Set((JsonArray)Container, Index, value, origin);
        }
        else
        {
            document.Set((JsonObject)Container, Name, value, origin);
        }
    }

    /// <summary>As <see cref="Replace(MergedDocument, JsonNode)"/>, with a string.</summary>
    public void Replace(MergedDocument document, string text) => Replace(document, JsonValue.Create(text)!);
}
