using Sinch.Voice.Emulator.Tests.Scenarios;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Recordings;

/// <summary>A scene whose platform keeps recordings in a folder of its own.</summary>
public abstract class RecordingScene : Scene, IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("recordings").FullName;

    /// <summary>The only recording in the folder.</summary>
    internal Wav Recording => Wav.Read(Directory.GetFiles(Folder, "*.wav").Single());

    protected string[] Files => [.. Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    protected VoiceEmulator Record(Action<EmulatorOptions>? configure = null) => Create(options =>
    {
        options.RecordingFolder = Folder;
        configure?.Invoke(options);
    });

    internal static StartRecordingInstruction Start(string? destination = "s3://bucket/calls", bool transcribes = false, string format = "wav")
        => new() { Options = new() { DestinationUrl = destination, Format = format, TranscriptionOptions = new() { Enabled = transcribes } } };

    internal string[] Destinations => [.. Handler.All<NotifyEvent>().Select(notify => notify.Destination!).Where(destination => destination is not null)];

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }
}
