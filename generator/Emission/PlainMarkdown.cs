using System.Text;

namespace Sinch.Voice.Generator.Emission;

/// <summary>
/// Renders CommonMark that is a line of mere text, as nearly all descriptions are, perhaps with <c>`code`</c> in it: parsing it gives the same
/// and takes longer than all else that is done with it.
/// </summary>
/// <remarks>
/// A line that begins with a letter begins no list, heading, quotation, code or HTML. Without the characters that are left to the parser there
/// is no escape, emphasis, link, entity or HTML within it; an image's <c>!</c> means nothing without a bracket.
/// </remarks>
internal static class PlainMarkdown
{
    /// <returns>The text as XML; <see langword="null"/> if only the parser can tell what it means.</returns>
    public static string? Render(string text)
    {
        if (text.Length == 0 || text[0] is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z'))
        {
            return null;
        }

        var hasCode = false;
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '\\' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '~' or '|')
            {
                return null;
            }

            hasCode |= c == '`';
        }

        return hasCode ? RenderCode(text) : XmlText.Escape(text.TrimEnd());
    }

    /// <summary>Every second piece between backticks is code. Backticks side by side, or spaces beside them within, have rules of their own.</summary>
    private static string? RenderCode(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        for (var start = 0; ;)
        {
            var open = text.IndexOf('`', start);
            if (open < 0)
            {
                return result.Append(XmlText.Escape(text.Substring(start))).ToString().Trim();
            }

            var close = text.IndexOf('`', open + 1);
            if (close <= open + 1 || text[open + 1] == ' ' || text[close - 1] == ' ' || (close + 1 < text.Length && text[close + 1] == '`'))
            {
                return null;
            }

            result.Append(XmlText.Escape(text.Substring(start, open - start)))
                .Append("<c>").Append(XmlText.Escape(text.Substring(open + 1, close - open - 1))).Append("</c>");
            start = close + 1;
        }
    }
}
