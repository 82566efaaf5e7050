using System.Text.RegularExpressions;
using Sinch.Voice.Generator.CSharp;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Writes the parts of a line.</summary>
internal static class SurfaceText
{
    private static readonly Regex s_plain = new(@"\A[\w$./{}~:@+-]+\z", RegexOptions.CultureInvariant);

    /// <summary>Quotes a text of the document that could be misread or break the line.</summary>
    public static string Plain(string text) => IsName(text) || s_plain.IsMatch(text) ? text : Quoted(text);

    public static string Quoted(string text) => Literals.String(text);

    /// <summary>Returns the part of a line in braces, or an empty string.</summary>
    public static string Traits(params string?[] traits)
    {
        var said = string.Empty;
        foreach (var trait in traits)
        {
            said = trait is null ? said : said.Length == 0 ? trait : $"{said}; {trait}";
        }

        return said.Length == 0 ? string.Empty : " {" + said + "}";
    }

    public static string? Deprecated(bool deprecated) => deprecated ? "deprecated" : null;

    /// <summary>Returns whether a text has only ASCII letters, digits and underscores, as nearly all names do. This needs no regular expression.</summary>
    private static bool IsName(string text)
    {
        foreach (var c in text)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
