using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Parses path templates.</summary>
internal static class PathTemplate
{
    /// <summary>The characters that a path segment may contain unescaped, and slashes (RFC 3986, 3.3).</summary>
    private const string PathCharacters = "/-._~!$&'()*+,;=:@";

    private static readonly Regex s_step = new("(^|/)(\\.|%2e){1,2}(/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex s_brokenEscape = new("%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant);

    /// <param name="source">The operation.</param>
    /// <returns>The pieces.</returns>
    /// <exception cref="UnsupportedOperationException">Requests cannot be sent to the path.</exception>
    public static List<PathPiece> Parse(OperationSource source)
    {
        var template = source.Template;
        if (!template.StartsWith("/", StringComparison.Ordinal))
        {
            throw Unsupported("its path does not start with '/', so requests could be sent to another server");
        }

        var pieces = Split(template) ?? throw Unsupported("the braces in its path are unbalanced");
        if (pieces.Any(piece => !piece.IsParameter && piece.Text.IndexOfAny(['?', '#']) >= 0))
        {
            throw Unsupported("its path contains a query or a fragment; declare query parameters instead");
        }

        return s_step.IsMatch(template)
            ? throw Unsupported("its path contains a '.' or '..' segment, so requests could be sent to another path")
            : pieces.ConvertAll(piece => piece.IsParameter ? piece : piece with { Text = Encode(piece.Text) });

        UnsupportedOperationException Unsupported(string reason) => new(source.PathPointer, reason);
    }

    /// <returns>The pieces, or <see langword="null"/> if the braces are unbalanced or empty.</returns>
    private static List<PathPiece>? Split(string template)
    {
        var pieces = new List<PathPiece>();
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var literal = template.Substring(position, (open < 0 ? template.Length : open) - position);
            if (literal.Contains('}'))
            {
                return null;
            }

            if (literal.Length > 0)
            {
                pieces.Add(new PathPiece(literal, IsParameter: false));
            }

            if (open < 0)
            {
                break;
            }

            var close = template.IndexOf('}', open);
            var name = close < 0 ? string.Empty : template.Substring(open + 1, close - open - 1);
            if (name.Length == 0 || name.Contains('{'))
            {
                return null;
            }

            pieces.Add(new PathPiece(name, IsParameter: true));
            position = close + 1;
        }

        return pieces;
    }

    /// <summary>Percent-encodes characters that a path cannot contain; percent-encoded characters are unchanged.</summary>
    private static string Encode(string literal)
    {
        var encoded = new StringBuilder(literal.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(literal))
        {
            _ = IsPlain((char)unit) ? encoded.Append((char)unit) : encoded.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }

        return s_brokenEscape.Replace(encoded.ToString(), "%25");
    }

    private static bool IsPlain(char c)
        => c is '%' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || PathCharacters.IndexOf(c) >= 0;
}
