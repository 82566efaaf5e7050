namespace Sinch.Voice;

/// <summary>Keeps requests where the document has them, whatever the values of their parameters.</summary>
internal static class RequestPath
{
    /// <summary>
    /// A path begins with a slash, or it would be read as part of the server's name. None of its segments is a step: each value is none by
    /// itself, but two of them side by side may make one.
    /// </summary>
    /// <exception cref="ArgumentException">The path would lead elsewhere.</exception>
    public static string Validate(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length > 0 && path[0] != '/')
        {
            throw new ArgumentException("A path begins with a slash.", nameof(path));
        }

        var end = path.IndexOf('?', StringComparison.Ordinal);
        return path[..(end < 0 ? path.Length : end)].Split('/').Any(segment => segment is "." or "..")
            ? throw new ArgumentException("The values make a step (. or ..) of a segment of the path.", nameof(path))
            : path;
    }
}
