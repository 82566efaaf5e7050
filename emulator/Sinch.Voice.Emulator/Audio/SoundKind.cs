namespace Sinch.Voice.Emulator.Audio;

/// <summary>What sounds.</summary>
internal enum SoundKind
{
    /// <summary>Speech of the platform.</summary>
    Prompt,
    File,
    ErrorMessage,

    /// <summary>Speech of a party.</summary>
    Voice,
    Key,

    /// <summary>A tone or music of the platform.</summary>
    Tone,

    /// <summary>Audio that a party makes, as it is while its samples are kept.</summary>
    Audio,
}
