using System.Text.RegularExpressions;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Svaml;

/// <summary>Reads prompts: what is heard, and how long it takes.</summary>
internal sealed partial class PromptReader(PromptTiming timing)
{
    private const int LongestSpeech = 600;

    public List<PlayedPrompt> ReadSequence(PromptSequence? prompts, string path)
        => prompts is { } sequence ? [.. sequence.Select(prompt => Read(prompt, path))] : [];

    public PlayedPrompt Read(Prompt prompt, string path) => prompt.Kind switch
    {
        PromptKind.Text => Say(prompt.Content, path),
        PromptKind.Ssml => Say(Tag().Replace(prompt.Content, string.Empty), path),
        _ => Play(prompt.Content, path),
    };

    public PlayedPrompt Say(string text, string path)
        => text.Length <= LongestSpeech
            ? new(PlayedPromptKind.Speech, text, timing.OfSpeech(text))
            : throw new SvamlException(path, $"has {text.Length} characters to speak; the platform speaks {LongestSpeech} at a time");

    private PlayedPrompt Play(string file, string path)
        => file.Length > 0 ? new(PlayedPromptKind.File, file, timing.OfFile(file)) : throw new SvamlException(path, "names no file", Basis.Inferred);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
