namespace Sinch.Voice.Generator.Emission;

/// <summary>Writes XML documentation comments.</summary>
internal static class DocumentationWriter
{
    private const int Width = 120;

    /// <summary>
    /// Writes a summary and, where there is more to say, remarks: the first block of the description is the summary, the others are
    /// remarks.
    /// </summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="description">The description in CommonMark.</param>
    /// <param name="fallback">The summary, as XML, where there is no description.</param>
    /// <param name="remarks">What else is to be said, as XML.</param>
    public static void Write(SourceWriter writer, string? description, string fallback, params string?[] remarks)
    {
        var blocks = MarkdownXml.Blocks(description);
        Element(writer, "summary", blocks.Count > 0 ? blocks[0] : fallback);

        var rest = blocks.Skip(1).Concat(remarks.OfType<string>()).ToList();
        if (rest.Count == 1)
        {
            Element(writer, "remarks", rest[0]);
        }
        else if (rest.Count > 1)
        {
            Comment(writer, "<remarks>");
            foreach (var block in rest)
            {
                Element(writer, "para", block);
            }

            Comment(writer, "</remarks>");
        }
    }

    /// <summary>Writes the documentation of what has a summary of its own: the description is remarks, or the summary where there is none.</summary>
    public static void WriteSummarized(SourceWriter writer, string? summary, string? description, string fallback, params string[] remarks)
    {
        var (first, rest) = string.IsNullOrWhiteSpace(summary) ? (description, null) : (summary, description);
        Write(writer, first, fallback, [.. MarkdownXml.Blocks(rest), .. remarks]);
    }

    /// <summary>Writes a <c>param</c> element.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="description">The description in CommonMark.</param>
    /// <param name="fallback">What to say, as XML, where there is no description.</param>
    /// <param name="remarks">What else is to be said, as XML.</param>
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
        var open = $"<{name}{attributes}>";
        var close = $"</{name}>";
        if (!xml.Contains('\n') && open.Length + xml.Length + close.Length <= Width)
        {
            Comment(writer, open + xml + close);
            return;
        }

        Comment(writer, open);
        var verbatim = false;
        foreach (var line in xml.Split('\n'))
        {
            verbatim = line == "<code>" || (verbatim && line != "</code>");
            foreach (var part in verbatim ? [line] : Fold(line))
            {
                Comment(writer, part);
            }
        }

        Comment(writer, close);
    }

    private static void Comment(SourceWriter writer, string text) => writer.Line(("/// " + text).TrimEnd());

    /// <summary>Folds a line at its spaces, which XML doesn't mind anywhere but in code.</summary>
    private static IEnumerable<string> Fold(string line)
    {
        var start = 0;
        while (line.Length - start > Width)
        {
            var space = line.LastIndexOf(' ', start + Width, Width);
            if (space <= start && (space = line.IndexOf(' ', start + Width)) < 0)
            {
                break;
            }

            yield return line.Substring(start, space - start);
            start = space + 1;
        }

        yield return line.Substring(start);
    }
}
