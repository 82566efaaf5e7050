using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Writes C# text with indentation and LF line ends.</summary>
internal sealed class SourceWriter(CancellationToken cancellationToken = default)
{
    private const int IndentSize = 4;

    /// <summary>The initial size of a buffer: most files fit.</summary>
    private const int UsualLength = 16 * 1024;

    /// <summary>Larger buffers are not kept.</summary>
    private const int LongestKept = 128 * 1024;

    /// <summary>The buffer that a thread reuses for one file after another; <see langword="null"/> while a file is being written.</summary>
    [ThreadStatic]
    private static char[]? s_buffer;

    /// <summary>An array instead of a <see cref="StringBuilder"/>, which would check its chunks for every part and copy the text at the end.</summary>
    private char[] _buffer = Take();
    private int _length;
    private int _indent;

    /// <summary>The start of the current line.</summary>
    private int _lineStart;

    public void Line() => EndLine();

    /// <summary>Writes the lines of <paramref name="text"/> at the current indentation.</summary>
    public void Line(string text)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Append(text.AsSpan());
        EndLine();
    }

    /// <summary>Writes the lines of an interpolated string at the current indentation.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] InterpolatedLine line)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // The handler has already written its parts.
        _ = line;
        EndLine();
    }

    /// <summary>Writes a line with a prefix and a part of a text.</summary>
    public void Line(string beginning, string text, int start, int end)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Append(beginning.AsSpan());
        Append(text.AsSpan(start, end - start));
        EndLine();
    }

    /// <summary>Appends a part of a text to the next line.</summary>
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

    /// <summary>Returns the text and ends the writing.</summary>
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

    /// <summary>Checks for line breaks once for the whole text, not for each of its parts: few have any.</summary>
    private void EndLine()
    {
        if (Array.IndexOf(_buffer, '\n', _lineStart, _length - _lineStart) >= 0)
        {
            IndentLines();
        }

        FeedLine();
    }

    /// <summary>Indents the lines that were written, except for empty ones.</summary>
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
