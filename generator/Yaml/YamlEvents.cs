using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Sinch.Voice.Generator.Yaml;

/// <summary>Reads the events of a YAML text with their spans in the file.</summary>
internal sealed class YamlEvents(YamlText text)
{
    private readonly Parser _parser = new(new Scanner(new StringReader(text.Content.Substring(text.Start))));

    /// <summary>Gets the span of the event that was read last.</summary>
    public TextSpan Span { get; private set; }

    /// <exception cref="YamlDefectException">The text is not YAML.</exception>
    public ParsingEvent Next()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (YamlException exception)
        {
            throw Defect(PositionOf(exception.Start), exception.Message);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // The parser does not expect some texts, such as an empty tag, or a key after a sequence that is not closed.
            throw new YamlDefectException(new TextSpan(Span.End, 0), "it is not valid YAML near this position");
        }

        var current = _parser.Current!;
        var (start, end) = (PositionOf(current.Start), PositionOf(current.End));
        Span = TextSpan.FromBounds(start, Math.Max(start, end));
        return current;
    }

    public string TextOf(Scalar scalar) => text.Restore(scalar.Value);

    private int PositionOf(Mark mark) => (int)Math.Min(mark.Index + text.Start, text.Content.Length);

    private YamlDefectException Defect(int position, string message)
        => message.Contains(" tab ") && FindTab() is { } tab
            ? new YamlDefectException(new TextSpan(tab, 1), "a tab is used as indentation; YAML allows only spaces there")
            : new YamlDefectException(new TextSpan(position, 0), $"it is not valid YAML: {message}");

    /// <summary>Returns the position of the first tab in an indentation after the last event: the parser reports another line.</summary>
    private int? FindTab()
    {
        var isIndentation = false;
        for (var position = Span.End; position < text.Content.Length; position++)
        {
            var character = text.Content[position];
            if (isIndentation && character == '\t')
            {
                return position;
            }

            isIndentation = character is '\n' or '\r' || (isIndentation && character == ' ');
        }

        return null;
    }
}
