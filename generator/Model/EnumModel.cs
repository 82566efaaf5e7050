namespace Sinch.Voice.Generator.Model;

/// <summary>A schema of strings or of whole numbers with named values: emitted as a struct around the value.</summary>
internal sealed record EnumModel(
    string Name,
    string Pointer,
    string? Description,
    bool Deprecated,
    bool IsInteger,
    EquatableArray<EnumMemberModel> Members)
    : TypeModel(Name, Pointer, Description, Deprecated);
