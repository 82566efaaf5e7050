using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Knows where in a JSON file each of its values stands. The map is made when the first diagnostic asks for it.</summary>
internal sealed class FilePositions
{
    private readonly string _path;
    private readonly SourceText _text;
    private readonly Lazy<Dictionary<string, TextSpan>> _spans;

    public FilePositions(string path, SourceText text)
    {
        _path = path;
        _text = text;
        _spans = new Lazy<Dictionary<string, TextSpan>>(() => ReadSpans(text));
    }

    public string Path => _path;

    /// <summary>The place of the value at <paramref name="pointer"/>, or of the nearest value around it.</summary>
    public LocationInfo Find(string pointer)
    {
        for (var current = pointer; current != DocumentPointer.Root; current = DocumentPointer.Parent(current))
        {
            if (_spans.Value.TryGetValue(current, out var span))
            {
                return At(span);
            }
        }

        return LocationInfo.StartOf(_path);
    }

    /// <summary>A place given as a line and a column in UTF-8 bytes, as JSON errors give it.</summary>
    public LocationInfo At(long line, long byteInLine)
    {
        var textLine = _text.Lines[(int)Math.Min(line, _text.Lines.Count - 1)];
        var bytes = Encoding.UTF8.GetBytes(textLine.ToString());
        var column = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(byteInLine, bytes.Length));
        return At(new TextSpan(Math.Min(textLine.Start + column, _text.Length), 0));
    }

    /// <summary>A place given as an offset into the file's UTF-8 bytes.</summary>
    public LocationInfo At(int startByte, int endByte) => At([startByte], endByte - startByte).Single();

    /// <summary>Places of one length, given as rising offsets into the file's UTF-8 bytes.</summary>
    public IEnumerable<LocationInfo> At(IReadOnlyCollection<int> startBytes, int length)
    {
        var offsets = startBytes.Count == 0 ? null : new Utf8Offsets(new(Encoding.UTF8.GetBytes(_text.ToString())));
        return startBytes.Select(start => At(offsets!.ToSpan(start, start + length)));
    }

    private LocationInfo At(TextSpan span) => new(_path, span, _text.Lines.GetLinePositionSpan(span));

    /// <summary>The span of every value: for a property, that of its name.</summary>
    private static Dictionary<string, TextSpan> ReadSpans(SourceText text)
    {
        var spans = new Dictionary<string, TextSpan>();
        using var json = Utf8Json.Of(text);
        var offsets = new Utf8Offsets(json.Bytes);
        var reader = new Utf8JsonReader(json.Bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = JsonFile.DeepestNesting });
        var path = new Stack<(string Pointer, int NextIndex)>();
        var pointer = DocumentPointer.Root;

        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        pointer = DocumentPointer.Append(path.Peek().Pointer, reader.GetString()!);
                        spans[pointer] = offsets.ToSpan((int)reader.TokenStartIndex, (int)reader.TokenStartIndex + reader.ValueSpan.Length + 2);
                        continue;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        path.Pop();
                        continue;
                }

                if (path.Count > 0 && path.Peek().NextIndex >= 0)
                {
                    var (array, index) = path.Pop();
                    path.Push((array, index + 1));
                    pointer = DocumentPointer.Append(array, index);
                    spans[pointer] = offsets.ToSpan((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                }

                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    path.Push((pointer, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The document breaks off here; what was read so far is what positions there are.
        }

        return spans;
    }
}
