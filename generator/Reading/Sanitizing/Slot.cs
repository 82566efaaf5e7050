using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Represents the location of a value in its container.</summary>
/// <param name="Container">The object or array.</param>
/// <param name="ContainerLocation">The location of the container.</param>
/// <param name="Name">The name in an object.</param>
/// <param name="Index">The index in an array.</param>
internal readonly record struct Slot(JsonNode Container, JsonLocation ContainerLocation, string? Name, int Index)
{
    public static Slot Member(JsonObject container, JsonLocation location, string name) => new(container, location, name, -1);

    public static Slot Element(JsonArray container, JsonLocation location, int index) => new(container, location, null, index);

    public JsonLocation Location => new(ContainerLocation, Name, Index);

    public string Pointer => Location.Pointer;

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

    /// <summary>Replaces the value, and keeps its origin.</summary>
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

    /// <summary>Replaces the value with a string, like <see cref="Replace(MergedDocument, JsonNode)"/>.</summary>
    public void Replace(MergedDocument document, string text) => Replace(document, JsonValue.Create(text)!);
}
