namespace Sinch.Voice.Fuzz.Readings;

/// <summary>JSON, and the type it is read as.</summary>
/// <param name="Reader">The type.</param>
/// <param name="Json">The JSON, which may be malformed.</param>
/// <param name="PieceLength">How many bytes lie together where it is read in pieces.</param>
internal sealed record ReadingCase(ModelReader Reader, byte[] Json, int PieceLength);
