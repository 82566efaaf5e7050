using System.Globalization;
using System.Text;

namespace Sinch.Voice.Generator.Emission.Documentation;

/// <summary>Escapes text for XML documentation comments.</summary>
internal static class XmlText
{
    private static readonly bool[] s_isPlain = [.. Enumerable.Range(0, 128).Select(c => (char)c is (>= ' ' and <= '~' or '\n') and not ('&' or '<' or '>' or '"'))];

    /// <summary>
    /// Escapes XML special characters and removes invalid and invisible ones, such as direction marks. C# line terminators become spaces, except for the
    /// line feed, which the writer turns into a new comment line.
    /// </summary>
    public static string Escape(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                '"' => result.Append("&quot;"),
                '\n' => result.Append('\n'),
                '\t' or '\r' or '\u0085' or '\u2028' or '\u2029' => result.Append(' '),
                _ when char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) => result.Append(c).Append(text[++i]),
                _ when char.IsControl(c) || char.IsSurrogate(c) || IsDirection(c) || c is '\uFFFE' or '\uFFFF' => result,
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }

    /// <summary>Returns whether nothing needs an escape, as in most texts.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c >= s_isPlain.Length || !s_isPlain[c])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Joiners are kept, because scripts and emoji need them.</summary>
    private static bool IsDirection(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format && c is not ('\u200C' or '\u200D' or '\u00AD');
}
