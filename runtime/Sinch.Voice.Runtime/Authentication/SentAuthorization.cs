using System.Text.RegularExpressions;

namespace Sinch.Voice;

/// <summary>
/// Takes what was sent in the header <c>Authorization</c>, and isn't kept, out of texts from outside. It is found by the scheme before it,
/// escaped for addresses or JSON or not.
/// </summary>
internal static partial class SentAuthorization
{
    public static string ConcealToken(string text) => Token().Replace(text, "$1 …");

    /// <summary>The key of the application stays: it is no secret, and platforms say which one they don't know.</summary>
    public static string ConcealSignature(string text) => Signature().Replace(text, "$1 $2:…");

    // A word of a sentence that follows the scheme is shorter than any token.
    [GeneratedRegex("""(?<![A-Za-z])(Bearer)(?: +|%20|\+|\\u0020)[A-Za-z0-9._~+/%\\=-]{16,}""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex("""(?<![A-Za-z])(Application)(?: +|%20|\+|\\u0020)([A-Za-z0-9._-]+)(?::|%3A)[A-Za-z0-9+/%\\=]{16,}""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signature();
}
