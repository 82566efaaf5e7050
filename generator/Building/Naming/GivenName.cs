namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>A name that the document gives for the client, and where it does.</summary>
internal readonly record struct GivenName(string Name, string Pointer);
