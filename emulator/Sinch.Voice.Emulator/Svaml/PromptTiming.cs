using System.Collections.Concurrent;
using Sinch.Voice.Emulator.Audio;

namespace Sinch.Voice.Emulator.Svaml;

/// <summary>Knows how long prompts take: speech by its characters, files by the header of a WAV file.</summary>
/// <param name="charactersPerSecond">How many characters are spoken in a second.</param>
/// <param name="folder">Where the audio files are.</param>
/// <param name="fileDuration">How long a file takes that is not found there.</param>
internal sealed class PromptTiming(int charactersPerSecond, AudioFolder folder, TimeSpan fileDuration)
{
    private readonly ConcurrentDictionary<string, TimeSpan> _files = [];

    public TimeSpan OfSpeech(string text) => TimeSpan.FromMilliseconds(Math.Round(1000.0 * text.Length / charactersPerSecond));

    public TimeSpan OfFile(string nameOrUrl) => folder.IsNone ? fileDuration : _files.GetOrAdd(nameOrUrl, Measure);

    private TimeSpan Measure(string nameOrUrl)
    {
        if (folder.Find(nameOrUrl) is not { } path)
        {
            return fileDuration;
        }

        using var file = File.OpenRead(path);
        return WavHeader.Read(file)?.Duration ?? fileDuration;
    }
}
