namespace Sinch.Voice.Generator.Examples;

/// <summary>A way in which a value doesn't fit its schema, at the value.</summary>
internal sealed record Finding(FindingKind Kind, string Pointer, string Text);
