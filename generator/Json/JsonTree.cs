using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Json;

/// <summary>Reads JSON as nodes, completely. The nodes do not refer to the bytes.</summary>
internal sealed class JsonTree
{
    private readonly JsonStrings _strings = new();

    /// <summary>The members of the objects that are being read, the innermost last.</summary>
    private KeyValuePair<string, JsonNode?>[] _members = new KeyValuePair<string, JsonNode?>[64];
    private int _count;

    private JsonTree()
    {
    }

    /// <returns>Whether the text has no duplicate property.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static bool TryRead(ref Utf8JsonReader reader, out JsonNode? node)
    {
        reader.Read();
        var isRead = new JsonTree().TryReadValue(ref reader, out node);

        // Reads to the end, because syntax errors take precedence over duplicate properties.
        while (reader.Read())
        {
        }

        return isRead;
    }

    /// <summary>Describes a value in messages.</summary>
    public static string Describe(JsonNode? node) => node switch
    {
        JsonObject => "an object",
        JsonArray => "an array",
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            _ => "a boolean",
        },
        _ => "null",
    };

    private bool TryReadValue(ref Utf8JsonReader reader, out JsonNode? node)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return TryReadObject(ref reader, out node);
            case JsonTokenType.StartArray:
                return TryReadArray(ref reader, out node);
            default:
                node = Value(ref reader);
                return true;
        }
    }

    /// <summary>Strings are created once, because they are read many times. Numbers keep their spelling.</summary>
    private JsonValue? Value(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonValue.Create(_strings.Get(ref reader)),
        JsonTokenType.Number => JsonValue.Create(JsonElement.ParseValue(ref reader)),
        JsonTokenType.True => JsonValue.Create(true),
        JsonTokenType.False => JsonValue.Create(false),
        _ => null,
    };

    private bool TryReadObject(ref Utf8JsonReader reader, out JsonNode? node)
    {
        node = null;
        var start = _count;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = _strings.Get(ref reader);
            reader.Read();
            if (!TryReadValue(ref reader, out var value))
            {
                return false;
            }

            if (_count == _members.Length)
            {
                Array.Resize(ref _members, 2 * _count);
            }

            _members[_count++] = new(name, value);
        }

        try
        {
            // All at once, so that the object allocates a table of the right size.
            node = new JsonObject(new ArraySegment<KeyValuePair<string, JsonNode?>>(_members, start, _count - start));
        }
        catch (ArgumentException)
        {
            return false;
        }

        _count = start;
        return true;
    }

    private bool TryReadArray(ref Utf8JsonReader reader, out JsonNode? node)
    {
        var array = new JsonArray();
        node = array;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!TryReadValue(ref reader, out var item))
            {
                return false;
            }

            array.Add(item);
        }

        return true;
    }
}
