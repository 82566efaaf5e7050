using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Json;

/// <summary>Finds the span of each value in a JSON text; for a member of an object, the span of its name.</summary>
/// <remarks>
/// All values are entries of one list, and are found from the root down. A dictionary of pointers would take more memory than the document, and most
/// pointers are never needed.
/// </remarks>
internal sealed class JsonSpans : IValueSpans
{
    private const int Root = 0;
    private const int None = -1;

    /// <summary>The number of children that are searched one by one; for more there is an index.</summary>
    private const int Few = 16;

    private readonly List<Value> _values = [new Value(null, default)];
    private readonly Dictionary<int, Dictionary<string, int>> _indices = [];

    private JsonSpans()
    {
    }

    public static JsonSpans Read(SourceText text)
    {
        var spans = new JsonSpans();
        using var json = Utf8Json.Of(text);
        try
        {
            spans.Read(json.Bytes);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The document ends here; the positions so far are kept.
        }

        return spans;
    }

    public TextSpan? Find(string pointer)
    {
        var current = Root;
        foreach (var token in DocumentPointer.Tokens(pointer))
        {
            if (Child(current, token) is var child && child == None)
            {
                break;
            }

            current = child;
        }

        return current == Root ? null : _values[current].Span;
    }

    private void Read(ArraySegment<byte> bytes)
    {
        var offsets = new Utf8Offsets(bytes);
        var strings = new JsonStrings();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = JsonFile.DeepestNesting });
        var containers = new Stack<(int Container, int LastChild, bool IsArray)>();
        var current = Root;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    var start = (int)reader.TokenStartIndex;
                    current = Add(strings.Get(ref reader), offsets.ToSpan(start, start + reader.ValueSpan.Length + 2));
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    containers.Pop();
                    continue;
            }

            if (containers.Count > 0 && containers.Peek().IsArray)
            {
                current = Add(null, offsets.ToSpan((int)reader.TokenStartIndex, (int)reader.BytesConsumed));
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                containers.Push((current, None, reader.TokenType == JsonTokenType.StartArray));
            }
        }

        int Add(string? name, TextSpan span)
        {
            var (container, lastChild, isArray) = containers.Pop();
            var added = _values.Count;
            _values.Add(new Value(name, span));
            _values[lastChild == None ? container : lastChild] = lastChild == None
                ? _values[container] with { FirstChild = added }
                : _values[lastChild] with { Next = added };
            containers.Push((container, added, isArray));
            return added;
        }
    }

    private int Child(int container, string token)
    {
        var child = _values[container].FirstChild;
        for (var position = 0; child != None && position < Few; position++)
        {
            if (IsNamed(child, position, token))
            {
                return child;
            }

            child = _values[child].Next;
        }

        return child != None && IndexOf(container).TryGetValue(token, out var found) ? found : None;
    }

    private bool IsNamed(int child, int position, string token)
        => (_values[child].Name ?? position.ToString(CultureInfo.InvariantCulture)) == token;

    private Dictionary<string, int> IndexOf(int container)
    {
        if (!_indices.TryGetValue(container, out var index))
        {
            index = [];
            var position = 0;
            for (var child = _values[container].FirstChild; child != None; child = _values[child].Next)
            {
                index[_values[child].Name ?? position.ToString(CultureInfo.InvariantCulture)] = child;
                position++;
            }

            _indices.Add(container, index);
        }

        return index;
    }

    /// <param name="Name">Its name in an object; <see langword="null"/> in an array.</param>
    private readonly record struct Value(string? Name, TextSpan Span)
    {
        public int FirstChild { get; init; } = None;

        public int Next { get; init; } = None;
    }
}
