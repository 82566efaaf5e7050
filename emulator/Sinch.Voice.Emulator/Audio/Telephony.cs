namespace Sinch.Voice.Emulator.Audio;

/// <summary>How telephones sound: 8,000 samples a second, 16-bit PCM, mono.</summary>
internal static class Telephony
{
    public const int SampleRate = 8000;

    /// <summary>Returns whether a file has that format.</summary>
    public static bool Is(WavHeader header) => header is { IsPcmAudio: true, SampleRate: SampleRate };
}
