using System.Text;
using Markdig.Syntax.Inlines;

namespace Sinch.Voice.Generator.Emission.Documentation;

/// <summary>Converts the inlines of CommonMark to XML documentation.</summary>
internal static class MarkdownInlineXml
{
    public static string Render(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines ?? [])
        {
            text.Append(Render(inline));
        }

        return text.ToString().Trim();
    }

    /// <summary>Appends the text of HTML without its tags.</summary>
    public static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var depth = 0;
        foreach (var c in html)
        {
            depth += c == '<' ? 1 : 0;
            if (depth == 0)
            {
                text.Append(c);
            }

            depth -= c == '>' && depth > 0 ? 1 : 0;
        }

        return text.ToString();
    }

    private static string Render(Inline inline) => inline switch
    {
        LiteralInline literal => XmlText.Escape(literal.Content.ToString()),
        CodeInline code => $"<c>{XmlText.Escape(code.Content)}</c>",
        LineBreakInline => " ",
        HtmlEntityInline entity => XmlText.Escape(entity.Transcoded.ToString()),
        AutolinkInline link => Link(link.Url, XmlText.Escape(link.Url)),
        LinkInline { IsImage: false } link => Link(link.Url, Children(link)),
        EmphasisInline emphasis => emphasis.DelimiterCount > 1 ? $"<b>{Children(emphasis)}</b>" : $"<i>{Children(emphasis)}</i>",
        ContainerInline container => Children(container),
        _ => string.Empty,
    };

    private static string Children(ContainerInline container) => string.Concat(container.Select(Render));

    /// <summary>Only absolute http and https URLs become links: relative ones cannot be resolved in an editor.</summary>
    public static string Link(string? url, string text)
        => Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") && text.Length > 0
            ? $"<see href=\"{XmlText.Escape(url!)}\">{text}</see>"
            : text;
}
