using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Yaml;

/// <summary>Finds the span of each value in a YAML text. What stands in an alias or in a merge is found where it is written.</summary>
internal sealed class YamlSpans(YamlNode root, SourceText text) : IValueSpans
{
    public TextSpan? Find(string pointer)
    {
        TextSpan? span = null;
        var current = root;
        foreach (var token in DocumentPointer.Tokens(pointer))
        {
            if (current.Find(token) is not { } child)
            {
                break;
            }

            (span, current) = (child.Span, child.Value);
        }

        return span is { } found ? FirstLineOf(found) : null;
    }

    /// <summary>A text may have many lines; the first one is enough to find it.</summary>
    private TextSpan FirstLineOf(TextSpan span)
        => TextSpan.FromBounds(span.Start, Math.Max(span.Start, Math.Min(span.End, text.Lines.GetLineFromPosition(span.Start).End)));
}
