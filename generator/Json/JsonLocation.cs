namespace Sinch.Voice.Generator.Json;

/// <summary>Where a value stands. Its pointer is made when it is asked for, since of most values nothing is to be said.</summary>
/// <param name="Parent">The place of the value around it; <see langword="null"/> for the root.</param>
/// <param name="Name">The name in an object.</param>
/// <param name="Index">The index in an array.</param>
internal sealed record JsonLocation(JsonLocation? Parent, string? Name, int Index)
{
    public static JsonLocation Root { get; } = new(null, null, -1);

    public string Pointer
        => Parent is null ? DocumentPointer.Root
            : Name is null ? DocumentPointer.Append(Parent.Pointer, Index)
            : DocumentPointer.Append(Parent.Pointer, Name);

    public JsonLocation Member(string name) => new(this, name, -1);

    public JsonLocation Element(int index) => new(this, null, index);
}
