namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>A signed callback and its changes.</summary>
/// <param name="Transport">The way it takes.</param>
/// <param name="Key">The application that signs it.</param>
/// <param name="Body">Its body.</param>
/// <param name="Tamperings">The changes.</param>
internal sealed record CallbackCase(Transport Transport, string Key, byte[] Body, Tampering[] Tamperings);
