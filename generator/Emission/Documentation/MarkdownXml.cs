using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sinch.Voice.Generator.Emission.Documentation;

/// <summary>Converts the CommonMark of descriptions to XML documentation. HTML tags are dropped, their text is kept.</summary>
internal static class MarkdownXml
{
    /// <summary>Longer text is not useful in a tooltip; the longest descriptions of real documents have half of this length.</summary>
    private const int LongestDescription = 16 * 1024;

    /// <summary>Deeper than any real description, and safe for recursive rendering on the smallest thread stack of a compiler.</summary>
    private const int DeepestNesting = 32;

    private const string Rest = "(The description continues in the document.)";

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().Build();

    /// <summary>Returns the blocks of a description, each an XML fragment of one or more lines.</summary>
    public static IReadOnlyList<string> Blocks(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return [];
        }

        if (markdown!.Length > LongestDescription)
        {
            return [.. Parse(Beginning(markdown)), Rest];
        }

        return PlainMarkdown.Blocks(markdown) ?? Parse(markdown);
    }

    /// <summary>Returns the blocks as the parser finds them.</summary>
    public static IReadOnlyList<string> Parse(string markdown)
    {
        if (markdown.Split('\n').Any(OpensTooMany))
        {
            return PlainText(markdown);
        }

        try
        {
            var document = Markdown.Parse(markdown, s_pipeline);
            return IsTooDeep(document) ? PlainText(markdown) : [.. document.Select(Block).Where(text => text.Length > 0)];
        }
        catch (ArgumentException)
        {
            // Markdig rejects blocks that are nested too deeply.
            return PlainText(markdown);
        }
    }

    /// <summary>Content that is nested too deeply is kept as plain text.</summary>
    private static string[] PlainText(string markdown) => [XmlText.Escape(markdown)];

    /// <summary>
    /// Returns whether a line starts more nested quotations and list items than are rendered. Markdig checks that only after it has parsed all of them,
    /// each from the beginning of the line.
    /// </summary>
    private static bool OpensTooMany(string line)
    {
        var (position, depth) = (0, 0);
        while (depth <= DeepestNesting)
        {
            while (position < line.Length && line[position] is ' ' or '\t')
            {
                position++;
            }

            if (MarkerLength(line, position) is not (> 0 and var length))
            {
                return false;
            }

            position += length;
            depth++;
        }

        return true;
    }

    /// <summary>Returns the length of a quotation or list item marker, or 0.</summary>
    private static int MarkerLength(string line, int start)
    {
        if (start < line.Length && line[start] == '>')
        {
            return 1;
        }

        var end = start;
        while (end < line.Length && line[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end < line.Length && (end > start ? line[end] is '.' or ')' : line[end] is '-' or '*' or '+') && (end + 1 == line.Length || line[end + 1] is ' ' or '\t')
            ? end + 1 - start
            : 0;
    }

    /// <summary>Markdig limits the nesting of blocks, not of inlines: each unclosed <c>![</c> contains everything that follows it.</summary>
    private static bool IsTooDeep(MarkdownDocument document)
    {
        var pending = new Stack<(MarkdownObject Node, int Depth)>();
        pending.Push((document, 0));
        while (pending.Count > 0)
        {
            var (node, depth) = pending.Pop();
            if (depth > DeepestNesting)
            {
                return true;
            }

            foreach (var child in Children(node))
            {
                pending.Push((child, depth + 1));
            }
        }

        return false;
    }

    private static IEnumerable<MarkdownObject> Children(MarkdownObject node) => node switch
    {
        ContainerBlock blocks => blocks,
        LeafBlock { Inline: { } inlines } => inlines,
        ContainerInline inlines => inlines,
        _ => [],
    };

    /// <summary>Truncates a long text, at a space if there is one nearby.</summary>
    private static string Beginning(string text)
        => text.LastIndexOf(' ', LongestDescription, 200) is var space && space > 0 ? text.Substring(0, space) : text.Substring(0, LongestDescription);

    private static string Block(Block block) => block switch
    {
        HeadingBlock heading => Wrap("b", MarkdownInlineXml.Render(heading.Inline)),
        LeafBlock { Inline: { } inline } => MarkdownInlineXml.Render(inline),
        CodeBlock code => $"<code>\n{XmlText.Escape(code.Lines.ToString().TrimEnd())}\n</code>",
        HtmlBlock html => XmlText.Escape(MarkdownInlineXml.WithoutTags(html.Lines.ToString())).Trim(),
        ListBlock list => List(list),
        ContainerBlock container => string.Join("\n", container.Select(Block).Where(text => text.Length > 0)),
        _ => string.Empty,
    };

    private static string List(ListBlock list)
    {
        var items = list.Select(item => $"<item><description>{Block(item)}</description></item>");
        return $"<list type=\"{(list.IsOrdered ? "number" : "bullet")}\">\n{string.Join("\n", items)}\n</list>";
    }

    private static string Wrap(string tag, string text) => text.Length == 0 ? text : $"<{tag}>{text}</{tag}>";
}
