namespace Sinch.Voice.Emulator.Audio;

/// <summary>How telephones sound: 8,000 samples a second, 16-bit PCM, mono.</summary>
internal static class Telephony
{
    public const int SampleRate = 8000;

    /// <summary>How long the tone of a key is, and the pause after it: keys that are pressed at the same time sound one after the other.</summary>
    public static readonly TimeSpan KeyTone = TimeSpan.FromMilliseconds(100);

    public static readonly TimeSpan KeyPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns whether a file has that format.</summary>
    public static bool Is(WavHeader header) => header is { IsPcmAudio: true, SampleRate: SampleRate };
}
