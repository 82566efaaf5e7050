using System.Buffers;
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

    /// <summary>Where the line begins that is being written.</summary>
    private int _lineStart;

    public void Line() => EndLine();

    /// <summary>Writes the lines of <paramref name="text"/>, each at the current indentation.</summary>
    public void Line(string text)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Append(text.AsSpan());
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
        Append(beginning.AsSpan());
        Append(text.AsSpan(start, end - start));
        EndLine();
    }

    /// <summary>Writes a part of a text as a part of what the next line is to be.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        Reserve((_indent * IndentSize) + text.Length);
        if (_length == _lineStart)
        {
            _buffer.AsSpan(_length, _indent * IndentSize).Fill(' ');
            _length += _indent * IndentSize;
        }

        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
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

    /// <summary>Looks only here whether what was written are several lines, and not at each of its parts: few are.</summary>
    private void EndLine()
    {
        if (Array.IndexOf(_buffer, '\n', _lineStart, _length - _lineStart) >= 0)
        {
            IndentLines();
        }

        FeedLine();
    }

    /// <summary>Writes the lines once more, each at the indentation but for those in which nothing stands.</summary>
    private void IndentLines()
    {
        var start = _lineStart + (_indent * IndentSize);
        var count = _length - start;
        var rented = ArrayPool<char>.Shared.Rent(count);
        Array.Copy(_buffer, start, rented, 0, count);
        _length = _lineStart;
        ReadOnlySpan<char> rest = rented.AsSpan(0, count);
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            Append(rest.Slice(0, end));
            FeedLine();
            rest = rest.Slice(end + 1);
        }

        Append(rest);
        ArrayPool<char>.Shared.Return(rented);
    }

    private void FeedLine()
    {
        Reserve(1);
        _buffer[_length++] = '\n';
        _lineStart = _length;
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
