using System.Text.RegularExpressions;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Bundling;

/// <summary>Represents the parts of a <c>$ref</c>: the path of a file, empty for the same file, and the names and indices of the value in it.</summary>
/// <param name="Path">The path as written, without percent-encoding.</param>
/// <param name="Fragment">The text after the <c>#</c>; empty for the whole file.</param>
/// <param name="IsUrl">Whether the reference is absolute, or names another host.</param>
internal readonly record struct ExternalReference(string Path, string Fragment, bool IsUrl)
{
    /// <summary>A scheme has at least two letters, so that a drive is none.</summary>
    private static readonly Regex s_url = new(@"^([A-Za-z][A-Za-z0-9+.-]+:|//|\\\\)", RegexOptions.CultureInvariant);

    /// <summary>Gets the names and indices; <see langword="null"/> if the fragment is not a JSON pointer.</summary>
    public IReadOnlyList<string>? Tokens
        => Fragment is "" or "/" ? [] : Fragment[0] == '/' ? [.. DocumentPointer.ReferenceTokens(Fragment)] : null;

    public static ExternalReference Parse(string text)
    {
        var hash = text.IndexOf('#');
        var path = hash < 0 ? text : text.Substring(0, hash);
        return new(Uri.UnescapeDataString(path).Replace('\\', '/'), hash < 0 ? string.Empty : text.Substring(hash + 1), s_url.IsMatch(text));
    }
}
