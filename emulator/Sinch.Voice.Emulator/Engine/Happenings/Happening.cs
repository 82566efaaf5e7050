namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents something that happened in a call.</summary>
/// <param name="Order">The number of the happening among all of the platform.</param>
/// <param name="At">The time since the platform started.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Leg">The leg that it happened to; <see langword="null"/> if it concerns the call.</param>
/// <param name="Text">What is told about it.</param>
/// <param name="Basis">How sure it is that the platform behaves so.</param>
internal sealed record Happening(long Order, TimeSpan At, HappeningKind Kind, Leg? Leg, string Text, Basis Basis)
{
    /// <summary>The prompt that began; for words, the prompt that a phone has spoken by now.</summary>
    public PlayedPrompt? Prompt { get; init; }

    /// <summary>The audio that was heard or made; <see langword="null"/> if it is something else.</summary>
    public AudioClip? Clip { get; init; }

    /// <summary>The leg that made what is heard; <see langword="null"/> if the platform did.</summary>
    public Leg? From { get; init; }
}

/// <summary>What happened.</summary>
internal enum HappeningKind
{
    Called,
    Ringing,
    Answered,

    /// <summary>The platform connects to the server of a stream.</summary>
    Connecting,

    /// <summary>The server of a stream could not be reached, or its connection was lost.</summary>
    StreamFailed,

    /// <summary>A phone rang until the end, and nobody who plays it saw that.</summary>
    Unnoticed,
    LegEnded,

    /// <summary>A prompt began.</summary>
    PromptStarted,

    /// <summary>A prompt was heard to its end.</summary>
    Heard,

    /// <summary>A prompt was interrupted.</summary>
    PromptCut,

    /// <summary>A tone or music, which lasts until something else is heard.</summary>
    Tone,
    Pressed,
    Said,

    /// <summary>Tones that the platform or the other party sent.</summary>
    HeardDtmf,

    /// <summary>Words of another party.</summary>
    HeardSpeech,

    /// <summary>A party began to make audio, which another one hears.</summary>
    AudioStarted,

    /// <summary>Audio of another party, heard to its end.</summary>
    HeardAudio,

    /// <summary>A party has made audio.</summary>
    SaidAudio,
    Connected,
    Joined,
    Left,
    Changed,
    Parked,
    Menu,
    MenuResult,
    Recording,
    Cookie,
    CallbackSent,
    CallbackAnswered,
    CallbackFailed,
    SvamlRefused,
    Request,
    Warning,
    Ended,
}

/// <summary>How sure a behavior of the platform is.</summary>
internal enum Basis
{
    /// <summary>The vendor documents it.</summary>
    Documented,

    /// <summary>Examples or captures suggest it.</summary>
    Inferred,

    /// <summary>Nothing public tells; the emulator chooses.</summary>
    Unknown,
}
