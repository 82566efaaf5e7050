using System.Globalization;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Observing;

namespace Sinch.Voice.Testing;

/// <summary>Represents what happened in a call, step by step. It is the same in every run of a test, so that you can compare it with a snapshot.</summary>
public sealed class Transcript
{
    private readonly IReadOnlyList<ControlLine> _lines;

    internal Transcript(IReadOnlyList<ControlLine> lines) => _lines = lines;

    /// <summary>Gets the number of steps.</summary>
    public int Count => _lines.Count;

    /// <summary>Returns the transcript, one step a line, each with the time since the call began.</summary>
    /// <returns>The transcript. Lines end with a line feed.</returns>
    public override string ToString() => TranscriptWriter.Text(_lines);

    /// <summary>Returns the transcript as JSON: an array of objects with the time in seconds, the kind, the party, the text and how sure the behavior is.</summary>
    /// <returns>The JSON.</returns>
    public string ToJson() => ReadableJson.Write(json =>
    {
        json.WriteStartArray();
        foreach (var line in _lines)
        {
            json.WriteStartObject();
            json.WriteString("at", line.At.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
            json.WriteString("kind", line.Kind);
            if (line.Party is { } party)
            {
                json.WriteString("party", party);
            }

            json.WriteString("text", line.Text);
            json.WriteString("basis", line.Basis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
