namespace Sinch.Voice.Generator.Model;

/// <summary>An object schema, its <c>allOf</c> flattened: emitted as a sealed class.</summary>
internal sealed record ObjectModel(
    string Name,
    string Pointer,
    string? Description,
    bool Deprecated,
    EquatableArray<PropertyModel> Properties)
    : TypeModel(Name, Pointer, Description, Deprecated);
