using System.Text;

namespace Sinch.Voice.Generator.Emission.Documentation;

/// <summary>
/// Renders CommonMark whose paragraphs are lines of mere text, as nearly all descriptions are, perhaps with <c>`code`</c> and links in them:
/// parsing it gives the same and takes longer than all else that is done with it.
/// </summary>
/// <remarks>
/// A line that begins with a letter or a parenthesis begins no list, heading, quotation, code or HTML. Without the characters that are left to
/// the parser there is no escape, emphasis, entity or HTML within it.
/// </remarks>
internal static class PlainMarkdown
{
    private const string ParagraphEnd = "\n\n";

    /// <summary>The characters that begin or end what is more than text; in an address the underscore is just a character.</summary>
    private static readonly char[] s_marks = ['`', '[', ']', '_'];

    /// <summary>The ASCII characters that are text wherever they stand.</summary>
    private static readonly bool[] s_isText = [.. Enumerable.Range(0, 128).Select(c => c is >= ' ' and <= '~' && "\\*_[]<>&~|`\"".IndexOf((char)c) < 0)];

    /// <summary>Typographers' dashes and quotation marks.</summary>
    private const string Punctuation = "\u2013\u2014\u2018\u2019\u201C\u201D";

    /// <returns>The paragraphs as XML; <see langword="null"/> if only the parser can tell what they mean.</returns>
    public static string[]? Blocks(string text)
    {
        if (text.IndexOf('\n') < 0)
        {
            return Render(text) is { } line ? [line] : null;
        }

        var blocks = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(ParagraphEnd, start, StringComparison.Ordinal) is var found && found < 0 ? text.Length : found;
            if (Render(text.Substring(start, end - start)) is not { } block)
            {
                return null;
            }

            blocks.Add(block);
            start = end + ParagraphEnd.Length;
        }

        return [.. blocks];
    }

    /// <returns>The line as XML; <see langword="null"/> if only the parser can tell what it means.</returns>
    public static string? Render(string line)
    {
        if (line.Length == 0 || line[0] is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z' or '('))
        {
            return null;
        }

        var isText = true;
        foreach (var c in line)
        {
            if (c >= s_isText.Length ? Punctuation.IndexOf(c) < 0 : !s_isText[c])
            {
                if (c is not ('`' or '[' or ']' or '_' or '"'))
                {
                    return null;
                }

                isText = false;
            }
        }

        return isText ? line.TrimEnd() : RenderMarks(line);
    }

    private static string? RenderMarks(string line)
    {
        var result = new StringBuilder(line.Length + 32);
        for (var start = 0; ;)
        {
            var mark = line.IndexOfAny(s_marks, start);
            AppendText(result, line, start, mark < 0 ? line.Length : mark);
            if (mark < 0)
            {
                return result.ToString().Trim();
            }

            start = line[mark] switch
            {
                '`' => AppendCode(result, line, mark),
                '[' => AppendLink(result, line, mark),
                _ => -1,
            };
            if (start < 0)
            {
                return null;
            }
        }
    }

    /// <summary>Of the characters that XML gives a meaning to only the quotation mark is left here.</summary>
    private static void AppendText(StringBuilder result, string line, int start, int end)
    {
        for (var quote = line.IndexOf('"', start, end - start); quote >= 0; quote = line.IndexOf('"', start, end - start))
        {
            result.Append(line, start, quote - start).Append("&quot;");
            start = quote + 1;
        }

        result.Append(line, start, end - start);
    }

    /// <summary>What is between backticks is code. Backticks side by side, or spaces beside them within, have rules of their own.</summary>
    /// <returns>The position behind it; -1 if the parser has to look.</returns>
    private static int AppendCode(StringBuilder result, string line, int open)
    {
        var close = line.IndexOf('`', open + 1);
        if (close <= open + 1 || line[open + 1] == ' ' || line[close - 1] == ' ' || (close + 1 < line.Length && line[close + 1] == '`'))
        {
            return -1;
        }

        result.Append("<c>");
        AppendText(result, line, open + 1, close);
        result.Append("</c>");
        return close + 1;
    }

    /// <summary>A text in brackets and an address in parentheses, both without anything that could end them elsewhere. With a <c>!</c> before it is an image.</summary>
    /// <returns>The position behind it; -1 if the parser has to look.</returns>
    private static int AppendLink(StringBuilder result, string line, int open)
    {
        var close = line.IndexOfAny(s_marks, open + 1);
        if (line[open - 1] == '!' || close <= open + 1 || line[close] != ']' || line[open + 1] == ' ' || line[close - 1] == ' '
            || close + 1 == line.Length || line[close + 1] != '(')
        {
            return -1;
        }

        var start = close + 2;
        var end = start;
        while (end < line.Length && line[end] is not (' ' or '"' or '\'' or '(' or ')' or '[' or ']' or '`'))
        {
            end++;
        }

        if (end == start || end == line.Length || line[end] != ')')
        {
            return -1;
        }

        var label = line.Substring(open + 1, close - open - 1);
        result.Append(MarkdownInlineXml.Link(line.Substring(start, end - start), XmlText.Escape(label)));
        return end + 1;
    }
}
