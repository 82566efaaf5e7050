namespace Sinch.Voice.Emulator.Engine;

/// <summary>Keeps recordings.</summary>
internal interface IRecordingArchive
{
    /// <summary>Whether the archive needs what was heard. Otherwise, nobody collects it.</summary>
    bool NeedsSound { get; }

    /// <summary>Keeps a recording that has been stopped.</summary>
    /// <param name="tape">What was recorded.</param>
    /// <param name="then">Gets what became of it, at once or later; <see langword="null"/> if it could not be kept.</param>
    void Keep(RecordingTape tape, Action<KeptRecording?> then);
}

/// <summary>Where a recording is.</summary>
/// <param name="Audio">The URL of the audio.</param>
/// <param name="Transcript">The URL of the transcript, if the application asked for one.</param>
internal sealed record KeptRecording(string Audio, string Transcript);

/// <summary>Keeps nothing, and names the files as the platform does.</summary>
internal sealed class RecordingNames : IRecordingArchive
{
    public bool NeedsSound => false;

    /// <summary>Returns the platform's name for a recording, without its extension: time, application and call.</summary>
    public static string NameOf(RecordingTape tape, string applicationKey)
    {
        var engine = tape.Call.Engine;
        var start = engine.TimeOf(tape.Started).UtcDateTime.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);
        return $"{start}_{applicationKey}_{tape.Call.Id}";
    }

    public void Keep(RecordingTape tape, Action<KeptRecording?> then)
    {
        // Unless the URL names a file, the platform names it.
        var url = tape.Request.Destination ?? string.Empty;
        var audio = Path.HasExtension(url) && !url.EndsWith('/') ? url : $"{url.TrimEnd('/')}/{NameOf(tape, tape.Call.Engine.ApplicationKey)}.{tape.Request.Format}";
        then(new KeptRecording(audio, Path.ChangeExtension(audio, null) + "-transcript.json"));
    }
}
