using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A schema of strings or integers with named values: emitted as a struct around the value.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Pointer">The JSON pointer of the schema.</param>
/// <param name="Description">The description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated.</param>
/// <param name="IsInteger">Whether the values are integers.</param>
/// <param name="IsCaseSensitive">Whether values differ only in case, so that the enum is case-sensitive.</param>
/// <param name="Members">The named values.</param>
internal sealed record EnumModel(
    string Name,
    string Pointer,
    string? Description,
    bool Deprecated,
    bool IsInteger,
    bool IsCaseSensitive,
    EquatableArray<EnumMemberModel> Members)
    : TypeModel(Name, Pointer, Description, Deprecated);

/// <summary>A named value.</summary>
internal sealed record EnumMemberModel(string Name, string Value, string? Description);
