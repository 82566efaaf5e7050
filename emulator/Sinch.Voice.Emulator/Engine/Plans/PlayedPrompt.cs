namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents something that is played to a leg.</summary>
/// <param name="Kind">What is played.</param>
/// <param name="Text">The words, or the name or URL of the file.</param>
/// <param name="Duration">How long it takes.</param>
internal sealed record PlayedPrompt(PlayedPromptKind Kind, string Text, TimeSpan Duration);

/// <summary>What a prompt plays.</summary>
internal enum PlayedPromptKind
{
    Speech,
    File,

    /// <summary>The platform's own announcement that something went wrong.</summary>
    ErrorMessage,
}
