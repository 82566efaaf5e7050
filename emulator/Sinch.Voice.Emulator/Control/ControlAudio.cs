using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Control;

/// <summary>Represents audio that a person with a phone makes or hears.</summary>
/// <param name="Data">The samples; none if the platform does not keep them any more.</param>
/// <param name="SampleRate">The number of samples per second.</param>
internal sealed record ControlAudio(ReadOnlyMemory<byte> Data, int SampleRate)
{
    /// <summary>How long it was heard.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Whether the server of a stream dropped the rest.</summary>
    public bool WasCleared { get; init; }

    public static ControlAudio Of(AudioClip clip) => new(clip.Audio?.Data ?? default, clip.SampleRate)
    {
        Duration = clip.Duration,
        WasCleared = clip.WasCleared,
    };

    /// <summary>Returns the audio; <see langword="null"/> if it is not audio.</summary>
    public PcmAudio? Read() => Data.Length % PcmAudio.BytesPerSample == 0 && SampleRate > 0 ? new PcmAudio(Data, SampleRate) : null;
}
