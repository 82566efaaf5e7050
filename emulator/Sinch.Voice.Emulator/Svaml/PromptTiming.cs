using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace Sinch.Voice.Emulator.Svaml;

/// <summary>Knows how long prompts take: speech by its characters, files by the header of a WAV file.</summary>
/// <param name="charactersPerSecond">How many characters are spoken in a second.</param>
/// <param name="folder">Where the audio files are; <see langword="null"/> if there are none.</param>
/// <param name="fileDuration">How long a file takes that is not found there.</param>
internal sealed class PromptTiming(int charactersPerSecond, string? folder, TimeSpan fileDuration)
{
    private readonly ConcurrentDictionary<string, TimeSpan> _files = [];

    public TimeSpan OfSpeech(string text) => TimeSpan.FromMilliseconds(Math.Round(1000.0 * text.Length / charactersPerSecond));

    public TimeSpan OfFile(string nameOrUrl) => folder is null ? fileDuration : _files.GetOrAdd(nameOrUrl, Measure);

    private TimeSpan Measure(string nameOrUrl)
    {
        var path = Path.Combine(folder!, Path.GetFileName(nameOrUrl.Split('?')[0]));
        if (!File.Exists(path))
        {
            return fileDuration;
        }

        using var file = File.OpenRead(path);
        return WavHeader.DurationOf(file) ?? fileDuration;
    }
}

/// <summary>The header of a WAV file: https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html</summary>
internal static class WavHeader
{
    /// <summary>Returns how long a file plays; <see langword="null"/> if it is no WAV file.</summary>
    public static TimeSpan? DurationOf(Stream stream)
    {
        Span<byte> riff = stackalloc byte[12];
        if (stream.ReadAtLeast(riff, riff.Length, throwOnEndOfStream: false) < riff.Length || !riff[..4].SequenceEqual("RIFF"u8) || !riff[8..].SequenceEqual("WAVE"u8))
        {
            return null;
        }

        var bytesPerSecond = 0u;
        Span<byte> chunk = stackalloc byte[8];
        Span<byte> format = stackalloc byte[16];
        while (stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false) == chunk.Length)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk[..4].SequenceEqual("data"u8))
            {
                return bytesPerSecond == 0 ? null : TimeSpan.FromSeconds(Math.Min(size, stream.Length - stream.Position) / (double)bytesPerSecond);
            }

            var next = stream.Position + size + (size & 1);
            if (chunk[..4].SequenceEqual("fmt "u8) && stream.ReadAtLeast(format, format.Length, throwOnEndOfStream: false) == format.Length)
            {
                bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(format[8..]);
            }

            stream.Position = next;
        }

        return null;
    }
}
