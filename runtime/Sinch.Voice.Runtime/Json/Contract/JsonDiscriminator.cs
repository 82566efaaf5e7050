using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Represents the discriminator property of an emitted union. Emitted once per union.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonDiscriminator
{
    private readonly Utf8Names _property;
    private readonly Utf8Names _values;

    /// <summary>Initializes a new instance of the <see cref="JsonDiscriminator"/> class.</summary>
    /// <param name="propertyName">The JSON name of the property.</param>
    /// <param name="values">The values that select a variant.</param>
    public JsonDiscriminator(string propertyName, params string[] values)
    {
        _property = new Utf8Names([propertyName]);
        _values = new Utf8Names(values);
    }

    /// <summary>
    /// Finds the discriminator and starts reading the object. If the discriminator is the first property, the reader stays on its value; otherwise,
    /// the reader does not move.
    /// </summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <returns>The variant and the position of the reader.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public JsonObjectStart Start(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return new JsonObjectStart(-1);
        }

        var beginning = reader;
        JsonRead.MoveNext(ref reader);
        if (IsProperty(ref reader))
        {
            JsonRead.MoveNext(ref reader);
            if (IsScalar(reader.TokenType) && _values.Find(JsonText.Bytes(ref reader)) is >= 0 and var variant)
            {
                return new JsonObjectStart(variant, _property.Utf8(0));
            }
        }

        reader = beginning;
        return new JsonObjectStart(Find(ref reader));
    }

    /// <summary>Finds the discriminator at any position in the object without moving the reader.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <returns>The position of the discriminator's value in the list of values; -1 if the property is absent or its value is not listed.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public int Find(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        return TryMoveToValue(ref ahead, reader) ? _values.Find(JsonText.Bytes(ref ahead)) : -1;
    }

    /// <summary>Reads a value whose discriminator is absent or not listed in the document.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public UnknownVariant ReadUnknown(ref Utf8JsonReader reader)
    {
        var discriminator = FindText(ref reader);
        return new UnknownVariant(JsonRead.Element(ref reader), discriminator);
    }

    /// <summary>Returns the value of the discriminator if it is a string.</summary>
    internal string? FindText(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        return TryMoveToValue(ref ahead, reader) && ahead.TokenType == JsonTokenType.String ? JsonText.Unescape(ref ahead) : null;
    }

    /// <summary>
    /// Moves a copy of the reader to the value of the discriminator. The first property with the exact name wins, so an object that begins with it is
    /// not read further. A name that differs in case counts only if no name matches exactly.
    /// </summary>
    private bool TryMoveToValue(ref Utf8JsonReader ahead, in Utf8JsonReader start)
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (JsonRead.MoveNext(ref ahead) && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isProperty = IsProperty(ref ahead);
            JsonRead.MoveNext(ref ahead);
            if (isProperty && IsScalar(ahead.TokenType))
            {
                return true;
            }

            JsonText.SkipValue(ref ahead);
        }

        ahead = start;
        return TryMoveToValueIgnoringCase(ref ahead);
    }

    /// <summary>
    /// Moves a copy of the reader to the value of a property whose name differs in case. The last one wins, as when the object is read.
    /// </summary>
    private bool TryMoveToValueIgnoringCase(ref Utf8JsonReader ahead)
    {
        var found = false;
        Utf8JsonReader value = default;
        while (JsonRead.MoveNext(ref ahead) && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isProperty = _property.Find(JsonText.Bytes(ref ahead)) == 0;
            JsonRead.MoveNext(ref ahead);
            if (isProperty && IsScalar(ahead.TokenType))
            {
                value = ahead;
                found = true;
            }

            JsonText.SkipValue(ref ahead);
        }

        ahead = value;
        return found;
    }

    private bool IsProperty(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.PropertyName && JsonText.Bytes(ref reader).SequenceEqual(_property.Utf8(0));

    private static bool IsScalar(JsonTokenType token)
        => token is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False;
}
