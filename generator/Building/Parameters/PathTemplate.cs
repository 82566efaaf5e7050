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
    public const string PathCharacters = "/-._~!$&'()*+,;=:@";

    private static readonly Regex s_step = new("(^|/)(\\.|%2e){1,2}(/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex s_brokenEscape = new("%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant);

    /// <param name="source">The operation.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="UnsupportedOperationException">Requests cannot be sent to the path.</exception>
    public static RequestTarget Parse(OperationSource source)
    {
        var template = source.Template;
        if (!template.StartsWith("/", StringComparison.Ordinal))
        {
            throw Unsupported("its path does not start with '/', so requests could be sent to another server");
        }

        var pieces = Split(template) ?? throw Unsupported("the braces in its path are unbalanced");
        var (rest, fragment) = CutAt('#', pieces);
        var (path, query) = CutAt('?', rest);
        if (s_step.IsMatch(Text(path)))
        {
            throw Unsupported("its path contains a '.' or '..' segment, so requests could be sent to another path");
        }

        return new RequestTarget(
            path.ConvertAll(piece => piece.IsParameter ? piece : piece with { Text = Encode(piece.Text, PathCharacters) }),
            query is null ? [] : FixedQuery.Parse(query) ?? throw Unsupported("its query contains a variable that is not the value of a parameter; declare query parameters instead"),
            fragment is null ? null : Text(fragment));

        UnsupportedOperationException Unsupported(string reason) => new(source.PathPointer, reason);
    }

    /// <summary>Percent-encodes characters that a part of a URL cannot contain; percent-encoded characters are unchanged.</summary>
    public static string Encode(string literal, string allowed)
    {
        var encoded = new StringBuilder(literal.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(literal))
        {
            _ = IsPlain((char)unit, allowed) ? encoded.Append((char)unit) : encoded.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }

        return s_brokenEscape.Replace(encoded.ToString(), "%25");
    }

    /// <summary>Divides the pieces at the first occurrence of a character outside of variables, which the second part begins with.</summary>
    private static (List<PathPiece> Before, List<PathPiece>? From) CutAt(char separator, List<PathPiece> pieces)
    {
        var index = pieces.FindIndex(piece => !piece.IsParameter && piece.Text.IndexOf(separator) >= 0);
        if (index < 0)
        {
            return (pieces, null);
        }

        var text = pieces[index].Text;
        var position = text.IndexOf(separator);
        var before = pieces.Take(index).ToList();
        if (position > 0)
        {
            before.Add(new PathPiece(text.Substring(0, position), IsParameter: false));
        }

        return (before, [new PathPiece(text.Substring(position), IsParameter: false), .. pieces.Skip(index + 1)]);
    }

    private static string Text(IEnumerable<PathPiece> pieces) => string.Concat(pieces.Select(piece => piece.IsParameter ? $"{{{piece.Text}}}" : piece.Text));

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

    private static bool IsPlain(char c, string allowed)
        => c is '%' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || allowed.IndexOf(c) >= 0;
}
