using System.Globalization;

namespace Sinch.Voice.Generator.Json;

/// <summary>Represents the location of a value in a document. Its pointer is created on demand, because most values need none.</summary>
/// <param name="Parent">The location of the parent; <see langword="null"/> for the root.</param>
/// <param name="Name">The name in an object.</param>
/// <param name="Index">The index in an array.</param>
internal sealed record JsonLocation(JsonLocation? Parent, string? Name, int Index)
{
    public static JsonLocation Root { get; } = new(null, null, -1);

    public string Pointer
        => Parent is null ? DocumentPointer.Root
            : Name is null ? DocumentPointer.Append(Parent.Pointer, Index)
            : DocumentPointer.Append(Parent.Pointer, Name);

    /// <summary>Gets the names and indices from the root to the value.</summary>
    public IEnumerable<string> Tokens
        => Parent is null ? [] : Parent.Tokens.Append(Name ?? Index.ToString(CultureInfo.InvariantCulture));

    public JsonLocation Member(string name) => new(this, name, -1);

    public JsonLocation Element(int index) => new(this, null, index);
}
