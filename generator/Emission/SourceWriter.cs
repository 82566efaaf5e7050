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
    private const int LongestKept = 128 * 1024;

    /// <summary>The buffer that a thread writes one file after the other into; taken while a file is being written.</summary>
    [ThreadStatic]
    private static char[]? s_buffer;

    /// <summary>An array and not a <see cref="StringBuilder"/>, whose chunks each part would be checked against and the text be gathered from.</summary>
    private char[] _buffer = Take();
    private int _length;
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

    /// <summary>Writes one line of a beginning and a part of a text, in which no line ends.</summary>
    public void Line(string beginning, string text, int start, int end)
    {
        cancellationToken.ThrowIfCancellationRequested();
        AppendInLine(beginning, 0, beginning.Length);
        AppendInLine(text, start, end);
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
                AppendInLine(text, start, endOfLine);
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
        var text = SourceText.From(new string(_buffer, 0, _length), Encoding.UTF8);
        if (_buffer.Length <= LongestKept)
        {
            s_buffer = _buffer;
        }

        _buffer = [];
        return text;
    }

    private void AppendInLine(string text, int start, int end)
    {
        var indent = _isAtStart ? _indent * IndentSize : 0;
        Reserve(indent + end - start);
        if (_isAtStart)
        {
            _buffer.AsSpan(_length, indent).Fill(' ');
            _length += indent;
            _isAtStart = false;
        }

        text.CopyTo(start, _buffer, _length, end - start);
        _length += end - start;
    }

    private void EndLine()
    {
        Reserve(1);
        _buffer[_length++] = '\n';
        _isAtStart = true;
    }

    private void Reserve(int count)
    {
        if (_length + count > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_length + count, 2 * _buffer.Length));
        }
    }

    private static char[] Take()
    {
        var buffer = s_buffer ?? new char[UsualLength];
        s_buffer = null;
        return buffer;
    }
}
