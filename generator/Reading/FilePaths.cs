namespace Sinch.Voice.Generator.Reading;

/// <summary>Compares and combines paths of files without opening any. Slashes separate folders on every system.</summary>
internal static class FilePaths
{
    /// <summary>Returns a path with slashes, and without the segments <c>.</c> and <c>..</c> that can be resolved.</summary>
    public static string Normalize(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Replace('\\', '/').Split('/').Where(segment => segment != "."))
        {
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] is not ("" or ".."))
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else
            {
                segments.Add(segment);
            }
        }

        return string.Join("/", segments);
    }

    /// <summary>Resolves a path against the folder of a file.</summary>
    public static string Resolve(string path, string file)
    {
        var folder = file.Replace('\\', '/');
        return Normalize(path.StartsWith("/", StringComparison.Ordinal) ? path : folder.Substring(0, folder.LastIndexOf('/') + 1) + path);
    }

    /// <summary>Returns a path relative to a folder, or the path itself if they have no folder in common.</summary>
    public static string Relative(string path, string folder)
    {
        var (target, start) = (Normalize(path).Split('/'), Normalize(folder).TrimEnd('/').Split('/'));
        var common = 0;
        while (common < start.Length && common < target.Length - 1 && target[common] == start[common])
        {
            common++;
        }

        // On Unix, the first segment of an absolute path is empty, and all have it in common.
        return common == 0 || (common == 1 && target[0].Length == 0)
            ? Normalize(path)
            : string.Join("/", Enumerable.Repeat("..", start.Length - common).Concat(target.Skip(common)));
    }

    /// <summary>Returns the file name of a path.</summary>
    public static string LastSegment(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
