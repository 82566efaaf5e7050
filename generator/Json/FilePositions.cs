using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Json;

/// <summary>Finds the position of each value in a JSON file. The map is created for the first diagnostic.</summary>
internal sealed class FilePositions
{
    private readonly string _path;
    private readonly SourceText _text;
    private readonly Lazy<JsonSpans> _spans;

    public FilePositions(string path, SourceText text)
    {
        _path = path;
        _text = text;
        _spans = new Lazy<JsonSpans>(() => JsonSpans.Read(text));
    }

    public string Path => _path;

    /// <summary>Returns the position of the value at <paramref name="pointer"/>, or of its nearest ancestor.</summary>
    public LocationInfo Find(string pointer)
        => pointer != DocumentPointer.Root && _spans.Value.Find(pointer) is { } span ? At(span) : LocationInfo.StartOf(_path);

    /// <summary>Converts a line and a column in UTF-8 bytes, as in JSON errors.</summary>
    public LocationInfo At(long line, long byteInLine)
    {
        var textLine = _text.Lines[(int)Math.Min(line, _text.Lines.Count - 1)];
        var bytes = Encoding.UTF8.GetBytes(textLine.ToString());
        var column = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(byteInLine, bytes.Length));
        return At(new TextSpan(Math.Min(textLine.Start + column, _text.Length), 0));
    }

    /// <summary>Converts an offset into the file's UTF-8 bytes.</summary>
    public LocationInfo At(int startByte, int endByte) => At([startByte], endByte - startByte).Single();

    /// <summary>Converts ascending offsets into the file's UTF-8 bytes to positions of one length.</summary>
    public IEnumerable<LocationInfo> At(IReadOnlyCollection<int> startBytes, int length)
    {
        var offsets = startBytes.Count == 0 ? null : new Utf8Offsets(new(Encoding.UTF8.GetBytes(_text.ToString())));
        return startBytes.Select(start => At(offsets!.ToSpan(start, start + length)));
    }

    private LocationInfo At(TextSpan span) => new(_path, span, _text.Lines.GetLinePositionSpan(span));
}
