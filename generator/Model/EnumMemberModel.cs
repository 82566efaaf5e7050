namespace Sinch.Voice.Generator.Model;

/// <summary>A named value. Values that differ only by case are one member, with the first spelling.</summary>
internal sealed record EnumMemberModel(string Name, string Value, string? Description);
