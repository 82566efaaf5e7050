namespace Sinch.Voice.Generator.Model.Client;

/// <summary>A server of the document.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Url">The absolute URL.</param>
/// <param name="Description">What the document says of it.</param>
/// <param name="Pointer">Where it stands in the document.</param>
internal sealed record ServerModel(string Name, string Url, string? Description, string Pointer);
