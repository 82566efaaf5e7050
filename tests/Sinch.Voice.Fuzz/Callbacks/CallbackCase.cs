namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>A callback that is signed, and what is done to it then.</summary>
/// <param name="Transport">The way it takes.</param>
/// <param name="Key">The application that signs it.</param>
/// <param name="Body">Its body.</param>
/// <param name="Tamperings">What is done to it.</param>
internal sealed record CallbackCase(Transport Transport, string Key, byte[] Body, Tampering[] Tamperings);
