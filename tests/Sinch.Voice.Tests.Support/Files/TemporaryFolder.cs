namespace Sinch.Voice.Tests.Support;

/// <summary>A folder that <see cref="Dispose"/> deletes.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Gets the full path of the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("sinch-voice-").FullName;

    /// <summary>Gets the full path of a file or folder within.</summary>
    public string PathOf(params ReadOnlySpan<string> names) => System.IO.Path.Combine([Path, .. names]);

    /// <summary>Writes a text file within, and creates its folder.</summary>
    /// <returns>The full path of the file.</returns>
    public string Write(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Deletes the folder and everything in it.</summary>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
