using System.Runtime.CompilerServices;
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
    private bool _isAtStart = true;

    public void Line() => EndLine();

    /// <summary>Writes the lines of <paramref name="text"/>, each at the current indentation.</summary>
    public void Line(string text)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Append(text, 0, text.Length);
        EndLine();
    }

    /// <summary>Writes the lines of an interpolated string, each at the current indentation.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] InterpolatedLine line)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Its parts are written already.
        _ = line;
        EndLine();
    }

    /// <summary>Writes a line of a beginning and a part of a text.</summary>
    public void Line(string beginning, string text, int start, int end)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Append(beginning, 0, beginning.Length);
        Append(text, start, end);
        EndLine();
    }

    /// <summary>Writes a part of a text, each of its lines at the current indentation. The last line goes on.</summary>
    public void Append(string text, int start, int end)
    {
        while (start <= end)
        {
            var feed = text.IndexOf('\n', start, end - start);
            var endOfLine = feed < 0 ? end : feed;
            if (endOfLine > start)
            {
                if (_isAtStart)
                {
                    _text.Append(' ', _indent * IndentSize);
                    _isAtStart = false;
                }

                _text.Append(text, start, endOfLine - start);
            }

            if (feed >= 0)
            {
                EndLine();
            }

            start = endOfLine + 1;
        }
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

    private void EndLine()
    {
        _text.Append('\n');
        _isAtStart = true;
    }

    private static StringBuilder Take()
    {
        var text = s_text ?? new StringBuilder(UsualLength);
        s_text = null;
        return text;
    }
}
