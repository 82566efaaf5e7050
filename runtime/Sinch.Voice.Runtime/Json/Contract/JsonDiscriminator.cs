using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>The property that tells the variants of an emitted union apart. Made once per union.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonDiscriminator
{
    private readonly Utf8Names _property;
    private readonly Utf8Names _values;

    /// <summary>Creates a discriminator.</summary>
    /// <param name="propertyName">The property's name in JSON.</param>
    /// <param name="values">The values that select a variant.</param>
    public JsonDiscriminator(string propertyName, params string[] values)
    {
        _property = new Utf8Names([propertyName]);
        _values = new Utf8Names(values);
    }

    /// <summary>
    /// Finds the property. Where it is the first, as it mostly is, the reader stays on its value, from which the variant reads on; otherwise
    /// the reader is where it was.
    /// </summary>
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

    /// <summary>Looks ahead for the property, at whatever position it stands, and leaves the reader where it is.</summary>
    /// <returns>The position of its value among the values; -1 if it is absent or has none of them.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public int Find(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        return TryMoveToValue(ref ahead, reader) ? _values.Find(JsonText.Bytes(ref ahead)) : -1;
    }

    /// <summary>Reads a variant whose value isn't among those of the document.</summary>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public UnknownVariant ReadUnknown(ref Utf8JsonReader reader)
    {
        var discriminator = FindText(ref reader);
        return new UnknownVariant(JsonRead.Element(ref reader), discriminator);
    }

    /// <summary>The value of the property if it is a string.</summary>
    internal string? FindText(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        return TryMoveToValue(ref ahead, reader) && ahead.TokenType == JsonTokenType.String ? JsonText.Unescape(ref ahead) : null;
    }

    /// <summary>
    /// Moves a copy of the reader to the value. The first property in the exact case counts, so that one at the beginning, where it mostly
    /// stands, costs no look at the rest. One in another case, which may be a property of its own, counts only where there is none.
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

    /// <summary>Of several such properties the last counts, as it does when the object is read.</summary>
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
