namespace Sinch.Voice.Generator.Model.Client;

/// <summary>What the client knows of a group: a change of the group's operations does not touch the client.</summary>
internal sealed record ClientGroupModel(string ClassName, string PropertyName, string? Description);
