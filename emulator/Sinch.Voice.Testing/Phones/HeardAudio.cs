using System.Globalization;
using Sinch.Voice.Emulator.Control;

namespace Sinch.Voice.Testing;

/// <summary>Represents audio that a phone has heard without a pause of 200 milliseconds.</summary>
public sealed class HeardAudio
{
    internal HeardAudio(ControlAudio audio)
    {
        Audio = new PcmAudio(audio.Data, audio.SampleRate);
        Duration = audio.Duration;
        WasCleared = audio.WasCleared;
    }

    /// <summary>Gets the samples. They are empty if the platform has heard so much since that it does not keep them any more.</summary>
    public PcmAudio Audio { get; }

    /// <summary>Gets how long the audio lasted.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Gets a value that indicates whether the server of the stream dropped the rest with <c>clear</c>.</summary>
    public bool WasCleared { get; }

    /// <summary>Returns the duration, and whether the rest was dropped.</summary>
    /// <returns>The text, such as <c>3.2 s of audio</c>.</returns>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Duration.TotalSeconds:0.###} s of audio{(WasCleared ? ", cut by clear" : string.Empty)}");
}
