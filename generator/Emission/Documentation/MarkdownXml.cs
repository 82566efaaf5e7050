using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sinch.Voice.Generator.Emission.Documentation;

/// <summary>Turns the CommonMark of descriptions into XML documentation. HTML within it is dropped, its text kept.</summary>
internal static class MarkdownXml
{
    /// <summary>More than this nobody reads in a tooltip; the longest descriptions of real documents are half of it.</summary>
    private const int LongestDescription = 16 * 1024;

    /// <summary>Deeper than anybody writes, and little enough to be rendered by recursion on the smallest stack that a compiler gives its threads.</summary>
    private const int DeepestNesting = 32;

    private const string Rest = "(The description continues in the document.)";

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().Build();

    /// <summary>The blocks of a description, each an XML fragment that may have several lines.</summary>
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

    /// <summary>The blocks as the parser tells them.</summary>
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
            // Markdig refuses blocks that are nested too deep.
            return PlainText(markdown);
        }
    }

    /// <summary>What is nested too deep to be rendered is still documentation.</summary>
    private static string[] PlainText(string markdown) => [XmlText.Escape(markdown)];

    /// <summary>
    /// Whether a line begins more quotations and list items within each other than are rendered. Markdig notices that only after it has parsed them all,
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

    /// <summary>The length of what begins a quotation or a list item; 0 if nothing does.</summary>
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

    /// <summary>Markdig bounds the nesting of blocks, not that of inlines: each <c>![</c> that isn't closed contains all that follows it.</summary>
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

    /// <summary>As much of a long text as is shown, up to a space if there is one near.</summary>
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
