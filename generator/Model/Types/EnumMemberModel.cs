namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A named value.</summary>
internal sealed record EnumMemberModel(string Name, string Value, string? Description);
