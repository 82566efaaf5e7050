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
        var document = FilePaths.Normalize(documentPath);
        var isFileAlone = s_scheme.IsMatch(named) || named.IndexOf('/') < 0;
        path = isFileAlone ? null : FilePaths.Resolve(named, overlayPath);
        return string.Equals(path ?? FilePaths.LastSegment(named), path is null ? FilePaths.LastSegment(document) : document, StringComparison.OrdinalIgnoreCase);
    }
}
