using Sinch.Voice.Emulator.Audio;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Recordings;

/// <summary>Represents a sound of a recording.</summary>
/// <param name="Kind">What sounds.</param>
/// <param name="Text">The words, the name of the file, or the key.</param>
/// <param name="Start">When it begins, by the platform's time.</param>
internal sealed class RecordedSound(SoundKind Kind, string Text, TimeSpan Start)
{
    public SoundKind Kind { get; } = Kind;

    public string Text { get; } = Text;

    public TimeSpan Start { get; } = Start;

    /// <summary>When it ends. It may be cut after it has begun.</summary>
    public TimeSpan End { get; set; } = TimeSpan.MaxValue;

    /// <summary>How long it would take if nobody cut it.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The leg that makes the sound; <see langword="null"/> for the platform.</summary>
    public Leg? Source { get; init; }

    /// <summary>The leg at which it sounds: the source if that is recorded; otherwise, a leg that hears it.</summary>
    public Leg? Leg { get; init; }

    /// <summary>The audio, if it is one.</summary>
    public AudioClip? Clip { get; set; }

    public bool IsSpeech => Kind is SoundKind.Prompt or SoundKind.ErrorMessage or SoundKind.Voice;
}
