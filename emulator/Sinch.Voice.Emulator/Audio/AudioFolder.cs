namespace Sinch.Voice.Emulator.Audio;

/// <summary>The folder of the files that applications play.</summary>
/// <param name="path">The path; <see langword="null"/> if there is no folder.</param>
internal sealed class AudioFolder(string? path)
{
    public bool IsNone => path is null;

    /// <summary>Returns the path of a file.</summary>
    /// <param name="nameOrUrl">The file's name, or a URL that ends with it.</param>
    /// <returns>The path; <see langword="null"/> if the file is not there.</returns>
    public string? Find(string nameOrUrl)
    {
        if (path is null)
        {
            return null;
        }

        var file = Path.Combine(path, Path.GetFileName(nameOrUrl.Split('?')[0]));
        return File.Exists(file) ? file : null;
    }
}
