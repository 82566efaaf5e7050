namespace Sinch.Voice.Generator.Model.Client;

/// <summary>A server of the document.</summary>
internal sealed record ServerModel(string Name, string Url, string? Description);
