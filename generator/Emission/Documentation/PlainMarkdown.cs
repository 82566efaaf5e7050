using System.Text;

namespace Sinch.Voice.Generator.Emission.Documentation;

/// <summary>
/// Renders CommonMark paragraphs of plain text, perhaps with <c>`code`</c> and links, as nearly all descriptions are. The parser would return the same,
/// but takes longer than all other processing of a description.
/// </summary>
/// <remarks>
/// A line that starts with a letter or a parenthesis starts no list, heading, quotation, code or HTML. Without the characters that are left to the
/// parser, it contains no escape, emphasis, entity or HTML.
/// </remarks>
internal static class PlainMarkdown
{
    private const string ParagraphEnd = "\n\n";

    /// <summary>The characters that start or end markup; in a URL the underscore is plain.</summary>
    private static readonly char[] s_marks = ['`', '[', ']', '_'];

    /// <summary>The ASCII characters that are always plain text.</summary>
    private static readonly bool[] s_isText = [.. Enumerable.Range(0, 128).Select(c => c is >= ' ' and <= '~' && "\\*_[]<>&~|`\"".IndexOf((char)c) < 0)];

    /// <summary>Typographic dashes and quotation marks.</summary>
    private const string Punctuation = "\u2013\u2014\u2018\u2019\u201C\u201D";

    /// <returns>The paragraphs as XML, or <see langword="null"/> if only the parser can render them.</returns>
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

    /// <returns>The line as XML, or <see langword="null"/> if only the parser can render it.</returns>
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

    /// <summary>Only the quotation mark needs an escape here.</summary>
    private static void AppendText(StringBuilder result, string line, int start, int end)
    {
        for (var quote = line.IndexOf('"', start, end - start); quote >= 0; quote = line.IndexOf('"', start, end - start))
        {
            result.Append(line, start, quote - start).Append("&quot;");
            start = quote + 1;
        }

        result.Append(line, start, end - start);
    }

    /// <summary>Appends the code between two backticks. Adjacent backticks, and spaces next to them, have special rules.</summary>
    /// <returns>The position after it, or -1 if the parser must decide.</returns>
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

    /// <summary>
    /// Appends a link: text in brackets and a URL in parentheses, both without characters that could end them early. After a <c>!</c> it is an image.
    /// </summary>
    /// <returns>The position after it, or -1 if the parser must decide.</returns>
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
