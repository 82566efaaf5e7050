namespace Sinch.Voice.Generator.Model;

/// <summary>A server of the document.</summary>
internal sealed record ServerModel(string Name, string Url, string? Description);
