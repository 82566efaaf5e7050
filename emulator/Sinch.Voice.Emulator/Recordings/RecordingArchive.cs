using System.Collections.Concurrent;
using System.Globalization;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Hosting;
using Sinch.Voice.Emulator.Observing;

namespace Sinch.Voice.Emulator.Recordings;

/// <summary>Keeps recordings in a folder, under names of its own: nothing that an application sends is part of a path.</summary>
/// <param name="folder">The full path of the folder.</param>
/// <param name="maxBytes">How many bytes the recordings take at most.</param>
/// <param name="writer">Writes the files.</param>
/// <param name="conductor">Runs the engine, outside of which files are written.</param>
/// <param name="problems">Gets to know about recordings that could not be kept. It is used under the gate.</param>
/// <param name="server">Returns the URL at which the emulator listens; <see langword="null"/> if it does not.</param>
internal sealed class RecordingArchive(
    string folder, long maxBytes, RecordingWriter writer, Conductor conductor, ProblemLog problems, Func<Uri?> server) : IRecordingArchive
{
    /// <summary>Where the emulator serves recordings.</summary>
    public const string UrlPath = "/emulator/v1/recordings/";

    private const string TranscriptEnding = "-transcript.json";
    private const int LongestKey = 64;

    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private long _bytes;

    public bool NeedsSound => true;

    /// <summary>Returns the path of a file; <see langword="null"/> if the archive has not written one of that name.</summary>
    public string? Find(string name) => _files.GetValueOrDefault(name);

    public void Keep(RecordingTape tape, Action<KeptRecording?> then)
    {
        var name = NameOf(tape);
        var bytes = RecordingWriter.BytesOf(tape);
        if (_bytes + bytes > maxBytes)
        {
            Lose(tape, name + ".wav", $"the recordings would take more than {maxBytes} bytes, the limit. Raise {nameof(EmulatorOptions.MaxRecordingBytes)}", then);
            return;
        }

        _bytes += bytes;
        conductor.RunOutside(() =>
        {
            try
            {
                var sounds = writer.SoundsOf(tape);
                var audio = Write(name + ".wav", file => writer.Write(tape, sounds, file));
                var transcript = tape.Request.Transcribes ? Write(name + TranscriptEnding, file => SpeechTranscript.Write(tape, sounds, file)) : string.Empty;
                return () => then(new KeptRecording(audio, transcript));
            }
#pragma warning disable CA1031 // A disk that is full or read-only must not end the call.
            catch (Exception exception)
            {
                return () =>
                {
                    _bytes -= bytes;
                    Lose(tape, name + ".wav", exception.Message, then);
                };
            }
#pragma warning restore CA1031
        });
    }

    /// <summary>Writes a file, which has its name only once it is whole.</summary>
    /// <returns>The URL of the file.</returns>
    private string Write(string name, Action<Stream> write)
    {
        var path = Path.Combine(folder, name);
        var unfinished = path + ".tmp";
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            {
                write(file);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            Delete(unfinished);
            throw;
        }

        _files[name] = path;
        return (server() is { } address ? new Uri(address, UrlPath + name) : new Uri(path)).AbsoluteUri;
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What prevented writing may prevent that too, and is what gets reported.
        }
    }

    private void Lose(RecordingTape tape, string name, string reason, Action<KeptRecording?> then)
    {
        problems.Add(tape.Call, ProblemKind.LostRecording, $"the recording {Path.Combine(folder, name)} could not be kept: {reason}");
        then(null);
    }

    /// <summary>Returns a name as the platform gives it, with a number if the call has had one of the same second.</summary>
    private string NameOf(RecordingTape tape)
    {
        var engine = tape.Call.Engine;
        var key = string.Concat(engine.ApplicationKey.Take(LongestKey).Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : '_'));
        var name = RecordingNames.NameOf(tape, key);
        var count = _names[name] = _names.GetValueOrDefault(name) + 1;
        return count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{count}");
    }
}
