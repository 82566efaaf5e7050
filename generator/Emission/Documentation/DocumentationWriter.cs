namespace Sinch.Voice.Generator.Emission.Documentation;

/// <summary>Writes XML documentation comments.</summary>
internal static class DocumentationWriter
{
    private const int Width = 120;

    /// <summary>
    /// Writes a summary and remarks: the first block of the description is the summary, the others are remarks.
    /// </summary>
    /// <param name="writer">The target.</param>
    /// <param name="description">The description in CommonMark.</param>
    /// <param name="fallback">The summary, as XML, if there is no description.</param>
    /// <param name="remarks">Further remarks, as XML.</param>
    public static void Write(SourceWriter writer, string? description, string fallback, params string?[] remarks)
    {
        var blocks = MarkdownXml.Blocks(description);
        Element(writer, "summary", blocks.Count > 0 ? blocks[0] : fallback);

        var count = Math.Max(0, blocks.Count - 1);
        foreach (var remark in remarks)
        {
            count += remark is null ? 0 : 1;
        }

        if (count == 0)
        {
            return;
        }

        // With several remarks, each is a paragraph.
        var element = count == 1 ? "remarks" : "para";
        if (count > 1)
        {
            writer.Line("/// <remarks>");
        }

        for (var i = 1; i < blocks.Count; i++)
        {
            Element(writer, element, blocks[i]);
        }

        foreach (var remark in remarks)
        {
            if (remark is not null)
            {
                Element(writer, element, remark);
            }
        }

        if (count > 1)
        {
            writer.Line("/// </remarks>");
        }
    }

    /// <summary>Writes the documentation of an element with its own summary: its description becomes remarks, or the summary if there is none.</summary>
    public static void WriteSummarized(SourceWriter writer, string? summary, string? description, string fallback, params string[] remarks)
    {
        var (first, rest) = string.IsNullOrWhiteSpace(summary) ? (description, null) : (summary, description);
        Write(writer, first, fallback, [.. MarkdownXml.Blocks(rest), .. remarks]);
    }

    /// <summary>Writes a <c>param</c> element.</summary>
    /// <param name="writer">The target.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="description">The description in CommonMark.</param>
    /// <param name="fallback">The text, as XML, if there is no description.</param>
    /// <param name="remarks">Further text, as XML.</param>
    public static void Parameter(SourceWriter writer, string name, string? description, string fallback, params string?[] remarks)
        => Element(writer, "param", string.Join("\n", [Inline(description, fallback), .. remarks.OfType<string>()]), $" name=\"{name}\"");

    /// <summary>Writes a <c>returns</c> element.</summary>
    public static void Returns(SourceWriter writer, string? description, string fallback)
        => Element(writer, "returns", Inline(description, fallback));

    /// <summary>Writes an <c>exception</c> element.</summary>
    public static void Exception(SourceWriter writer, string type, string when)
        => Element(writer, "exception", when, $" cref=\"{type}\"");

    private static string Inline(string? description, string fallback)
        => MarkdownXml.Blocks(description) is { Count: > 0 } blocks ? string.Join("\n", blocks) : fallback;

    private static void Element(SourceWriter writer, string name, string xml, string attributes = "")
    {
        var length = "<>".Length + name.Length + attributes.Length + xml.Length + "</>".Length + name.Length;
        if (length <= Width && xml.IndexOf('\n') < 0)
        {
            writer.Line($"/// <{name}{attributes}>{xml}</{name}>");
            return;
        }

        writer.Line($"/// <{name}{attributes}>");
        var verbatim = false;
        for (var start = 0; start <= xml.Length;)
        {
            var end = xml.IndexOf('\n', start) is var feed && feed < 0 ? xml.Length : feed;
            verbatim = IsLine(xml, start, end, "<code>") || (verbatim && !IsLine(xml, start, end, "</code>"));
            if (verbatim)
            {
                Comment(writer, xml, start, end);
            }
            else
            {
                Fold(writer, xml, start, end);
            }

            start = end + 1;
        }

        writer.Line($"/// </{name}>");
    }

    private static bool IsLine(string text, int start, int end, string line)
        => end - start == line.Length && string.CompareOrdinal(text, start, line, 0, line.Length) == 0;

    /// <summary>Writes a part of a text as a line of the comment, without trailing spaces. It takes positions, because a substring would copy each part.</summary>
    private static void Comment(SourceWriter writer, string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end == start)
        {
            writer.Line("///");
        }
        else
        {
            writer.Line("/// ", text, start, end);
        }
    }

    /// <summary>Folds a line at its spaces, which changes nothing in XML outside of code.</summary>
    private static void Fold(SourceWriter writer, string text, int start, int end)
    {
        while (end - start > Width)
        {
            var space = text.LastIndexOf(' ', start + Width, Width);
            if (space <= start && (space = text.IndexOf(' ', start + Width, end - start - Width)) < 0)
            {
                break;
            }

            Comment(writer, text, start, space);
            start = space + 1;
        }

        Comment(writer, text, start, end);
    }
}
