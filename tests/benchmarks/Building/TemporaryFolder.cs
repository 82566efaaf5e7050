namespace Sinch.Voice.Benchmarks.Building;

/// <summary>A folder for what is built on the way. Disposing of it deletes it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sinch-voice-benchmarks").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
