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

    /// <summary>Looks ahead for the property, at whatever position it stands, and leaves the reader where it is.</summary>
    /// <returns>The position of its value among the values; -1 if it is absent or has none of them.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public int Find(ref Utf8JsonReader reader)
        => TryFindValue(reader, out var value) ? _values.Find(JsonText.Bytes(ref value)) : -1;

    /// <summary>Reads a variant whose value isn't among those of the document.</summary>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public UnknownVariant ReadUnknown(ref Utf8JsonReader reader)
    {
        var discriminator = FindText(ref reader);
        return new UnknownVariant(JsonRead.Element(ref reader), discriminator);
    }

    /// <summary>The value of the property if it is a string.</summary>
    internal string? FindText(ref Utf8JsonReader reader)
        => TryFindValue(reader, out var value) && value.TokenType == JsonTokenType.String ? JsonRead.String(ref value) : null;

    /// <summary>
    /// Reads on in a copy of the reader. Of several such properties the last counts, as it does when the object is read; but one in another
    /// case, which may be a property of its own, doesn't count beside one in the exact case.
    /// </summary>
    private bool TryFindValue(Utf8JsonReader ahead, out Utf8JsonReader value)
    {
        value = default;
        var found = false;
        var foundExactly = false;
        if (ahead.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (JsonRead.MoveNext(ref ahead) && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Bytes(ref ahead);
            var isExact = _property.FindExact(name) == 0;
            var isProperty = isExact || (!foundExactly && _property.Find(name) == 0);
            JsonRead.MoveNext(ref ahead);
            if (isProperty && ahead.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)
            {
                value = ahead;
                found = true;
                foundExactly |= isExact;
            }

            JsonText.SkipValue(ref ahead);
        }

        return found;
    }
}
