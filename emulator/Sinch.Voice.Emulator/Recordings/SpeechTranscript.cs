using System.Text.Json;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Observing;

namespace Sinch.Voice.Emulator.Recordings;

/// <summary>Writes what was said in a recording. Nothing public tells what the platform's transcript looks like.</summary>
internal static class SpeechTranscript
{
    public static void Write(RecordingTape tape, IEnumerable<RecordedSound> sounds, Stream file)
    {
        using var json = new Utf8JsonWriter(file, ReadableJson.Options);
        json.WriteStartObject();
        json.WriteString("callId", tape.Call.Id);
        json.WriteString("start", tape.Call.Engine.TimeOf(tape.Started).UtcDateTime);
        json.WriteNumber("duration", Seconds(tape.Stopped - tape.Started));
        json.WriteStartArray("segments");
        foreach (var sound in sounds.Where(sound => sound.IsSpeech))
        {
            var start = sound.Start > tape.Started ? sound.Start : tape.Started;
            var end = sound.End < tape.Stopped ? sound.End : tape.Stopped;
            json.WriteStartObject();
            json.WriteString("speaker", sound.Source?.Party.Address ?? "platform");
            json.WriteNumber("start", Seconds(start - tape.Started));
            json.WriteNumber("end", Seconds(end - tape.Started));
            json.WriteString("text", Part(sound, start, end));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Returns the words that were spoken in a part of a sound.</summary>
    private static string Part(RecordedSound sound, TimeSpan start, TimeSpan end)
    {
        int IndexAt(TimeSpan at) => (int)Math.Clamp(Math.Round(sound.Text.Length * ((at - sound.Start) / sound.Duration)), 0, sound.Text.Length);

        return sound.Duration > TimeSpan.Zero ? sound.Text[IndexAt(start)..IndexAt(end)].Trim() : sound.Text;
    }

    private static decimal Seconds(TimeSpan time) => Math.Round((decimal)time.Ticks / TimeSpan.TicksPerSecond, 3);
}
