using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Json;

/// <summary>Finds the position of each value in a file.</summary>
/// <param name="path">The path in diagnostics.</param>
/// <param name="text">The text of the file.</param>
/// <param name="spans">Creates the map of the values, for the first diagnostic.</param>
internal sealed class FilePositions(string path, SourceText text, Func<IValueSpans> spans)
{
    private readonly Lazy<IValueSpans> _spans = new(spans);

    public string Path { get; } = path;

    /// <summary>Returns the position of the value at <paramref name="pointer"/>, or of its nearest ancestor.</summary>
    public LocationInfo Find(string pointer)
        => pointer != DocumentPointer.Root && _spans.Value.Find(pointer) is { } span ? At(span) : LocationInfo.StartOf(Path);

    /// <summary>Converts a line and a column in UTF-8 bytes, as in JSON errors.</summary>
    public LocationInfo At(long line, long byteInLine)
    {
        var textLine = text.Lines[(int)Math.Min(line, text.Lines.Count - 1)];
        var bytes = Encoding.UTF8.GetBytes(textLine.ToString());
        var column = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(byteInLine, bytes.Length));
        return At(new TextSpan(Math.Min(textLine.Start + column, text.Length), 0));
    }

    /// <summary>Converts an offset into the file's UTF-8 bytes.</summary>
    public LocationInfo At(int startByte, int endByte) => At([startByte], endByte - startByte).Single();

    /// <summary>Converts ascending offsets into the file's UTF-8 bytes to positions of one length.</summary>
    public IEnumerable<LocationInfo> At(IReadOnlyCollection<int> startBytes, int length)
    {
        var offsets = startBytes.Count == 0 ? null : new Utf8Offsets(new(Encoding.UTF8.GetBytes(text.ToString())));
        return startBytes.Select(start => At(offsets!.ToSpan(start, start + length)));
    }

    public LocationInfo At(TextSpan span) => new(Path, span, text.Lines.GetLinePositionSpan(span));
}
