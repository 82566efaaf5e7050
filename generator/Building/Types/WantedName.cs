namespace Sinch.Voice.Generator.Building.Types;

/// <summary>The name that a type gets if it needs one of its own.</summary>
/// <param name="Text">The name.</param>
/// <param name="IsGiven">Whether the document names the schema, as a component or with an extension; otherwise, the name is that of its place.</param>
internal readonly record struct WantedName(string Text, bool IsGiven);
