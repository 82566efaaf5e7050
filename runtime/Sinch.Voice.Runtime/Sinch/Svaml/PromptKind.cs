namespace Sinch.Voice;

/// <summary>Specifies the form of a <see cref="Prompt"/>.</summary>
public enum PromptKind
{
    /// <summary>The name of an uploaded file.</summary>
    File,

    /// <summary>Text that is spoken: <c>#tts[…]</c>.</summary>
    Text,

    /// <summary>Speech Synthesis Markup Language that is spoken: <c>#ssml[…]</c>.</summary>
    Ssml,

    /// <summary>The URL of an audio file, alone or as <c>#href[…]</c>.</summary>
    Url,
}
