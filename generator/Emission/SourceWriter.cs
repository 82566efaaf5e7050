using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Writes C# text with indentation and LF line ends.</summary>
internal sealed class SourceWriter(CancellationToken cancellationToken = default)
{
    private const int IndentSize = 4;

    /// <summary>What a buffer starts with: most files fit.</summary>
    private const int UsualLength = 16 * 1024;

    /// <summary>A buffer that grew beyond this isn't kept.</summary>
    private const int LongestKept = 64 * 1024;

    /// <summary>The buffer that a thread writes one file after the other into; taken while a file is being written.</summary>
    [ThreadStatic]
    private static StringBuilder? s_text;

    private readonly StringBuilder _text = Take();
    private int _indent;

    public void Line() => _text.Append('\n');

    /// <summary>Writes the lines of <paramref name="text"/>, each at the current indentation.</summary>
    public void Line(string text)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Not split, since of all that is emitted there would be a copy more.
        for (var start = 0; start <= text.Length;)
        {
            var end = text.IndexOf('\n', start) is var feed && feed < 0 ? text.Length : feed;
            if (end > start)
            {
                _text.Append(' ', _indent * IndentSize).Append(text, start, end - start);
            }

            _text.Append('\n');
            start = end + 1;
        }
    }

    /// <summary>Writes a line of a beginning and a part of a text that has no line feed.</summary>
    public void Line(string beginning, string text, int start, int end)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _text.Append(' ', _indent * IndentSize).Append(beginning).Append(text, start, end - start).Append('\n');
    }

    public void Open()
    {
        Line("{");
        Indent();
    }

    public void Close(string after = "")
    {
        Outdent();
        Line("}" + after);
    }

    public void Indent() => _indent++;

    public void Outdent() => _indent--;

    /// <summary>The text. Nothing can be written any more.</summary>
    public SourceText ToSourceText()
    {
        var text = SourceText.From(_text.ToString(), Encoding.UTF8);
        if (_text.Capacity <= LongestKept)
        {
            s_text = _text.Clear();
        }

        return text;
    }

    private static StringBuilder Take()
    {
        var text = s_text ?? new StringBuilder(UsualLength);
        s_text = null;
        return text;
    }
}
