namespace Sinch.Voice.Fuzz.Documents;

/// <summary>A document that others are made from.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Text">The document.</param>
/// <param name="Overlay">The overlay it is read with, if any.</param>
internal sealed record SeedDocument(string Name, byte[] Text, byte[]? Overlay = null);
