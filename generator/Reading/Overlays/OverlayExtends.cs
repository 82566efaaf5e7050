using System.Text.RegularExpressions;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Compares the document that an overlay extends with the one that it is applied to.</summary>
/// <remarks>
/// A relative reference with folders is resolved against the overlay's file. For all others only the file name counts: an absolute reference is usually
/// the download URL, and a plain name may belong to a document in another folder, such as the one in the package. Case is ignored, as on many file
/// systems.
/// </remarks>
internal static class OverlayExtends
{
    private static readonly Regex s_scheme = new("^[A-Za-z][A-Za-z0-9+.-]+:", RegexOptions.CultureInvariant);

    /// <returns>Whether the reference names the document.</returns>
    /// <param name="reference">The value of <c>extends</c>.</param>
    /// <param name="overlayPath">The path of the overlay.</param>
    /// <param name="documentPath">The path of the document.</param>
    /// <param name="path">The path that the reference resolves to; <see langword="null"/> if it is not relative with folders.</param>
    public static bool Names(string reference, string overlayPath, string documentPath, out string? path)
    {
        var named = Uri.UnescapeDataString(reference.Split('?', '#')[0]).Replace('\\', '/');
        var document = documentPath.Replace('\\', '/');
        var isFileAlone = s_scheme.IsMatch(named) || named.IndexOf('/') < 0;
        path = isFileAlone ? null : Resolve(named, overlayPath.Replace('\\', '/'));
        return AreSame(path ?? LastSegment(named), path is null ? LastSegment(document) : Normalize(document));
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
