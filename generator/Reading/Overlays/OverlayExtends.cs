using System.Text.RegularExpressions;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Compares the document that an overlay says it is for with the one it is applied to.</summary>
/// <remarks>
/// A relative reference is resolved against the overlay's file. An absolute one can't be: most name the address the document was
/// downloaded from, so that the name of its file is what has to agree. Case doesn't count, since it doesn't on every file system.
/// </remarks>
internal static class OverlayExtends
{
    private static readonly Regex s_scheme = new("^[A-Za-z][A-Za-z0-9+.-]+:", RegexOptions.CultureInvariant);

    public static bool Names(string reference, string overlayPath, string documentPath)
    {
        var path = Uri.UnescapeDataString(reference.Split('?', '#')[0]).Replace('\\', '/');
        var document = documentPath.Replace('\\', '/');
        return s_scheme.IsMatch(path)
            ? AreSame(LastSegment(path), LastSegment(document))
            : AreSame(Resolve(path, overlayPath.Replace('\\', '/')), Normalize(document));
    }

    private static string Resolve(string path, string overlayPath)
        => Normalize(path.StartsWith("/", StringComparison.Ordinal) ? path : overlayPath.Substring(0, overlayPath.LastIndexOf('/') + 1) + path);

    private static string Normalize(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/').Where(segment => segment != "."))
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

    private static string LastSegment(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static bool AreSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
