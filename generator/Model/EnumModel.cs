namespace Sinch.Voice.Generator.Model;

/// <summary>A string schema with named values: emitted as a string-backed struct.</summary>
internal sealed record EnumModel(
    string Name,
    string Pointer,
    string? Description,
    bool Deprecated,
    EquatableArray<EnumMemberModel> Members)
    : TypeModel(Name, Pointer, Description, Deprecated);
