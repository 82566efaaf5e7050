using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Reads values as leniently as the wire needs it: numbers and booleans may come as strings, strings as numbers or booleans. The reader
/// stands on the value. Of a value that doesn't fit the methods return <see langword="false"/>, and the reader is where it was. All that
/// malformed content causes is <see cref="JsonException"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    /// <summary>Forms beside the profile of ISO 8601 that <see cref="Utf8JsonReader"/> reads: a space for the T, an offset without colon.</summary>
    private static readonly string[] s_dateTimeForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a string; of a number or boolean its text in JSON.</summary>
    public static bool TryString(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out string value)
    {
        value = reader.TokenType switch
        {
            JsonTokenType.String => JsonText.Unescape(ref reader),
            JsonTokenType.Number => JsonText.Raw(ref reader),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => null,
        };
        return value is not null;
    }

    /// <summary>Reads a boolean, also from a string.</summary>
    public static bool TryBoolean(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value
            || reader.TokenType == JsonTokenType.False
            || (reader.TokenType == JsonTokenType.String && bool.TryParse(JsonText.Unescape(ref reader), out value));
    }

    /// <summary>Reads a whole number of 32 bits.</summary>
    public static bool TryInt32(ref Utf8JsonReader reader, out int value)
        => (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out value)) || TryInteger(ref reader, out value);

    /// <summary>Reads a whole number of 64 bits.</summary>
    public static bool TryInt64(ref Utf8JsonReader reader, out long value)
        => (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out value)) || TryInteger(ref reader, out value);

    /// <summary>Reads a whole number of 64 bits without a sign.</summary>
    public static bool TryUInt64(ref Utf8JsonReader reader, out ulong value)
        => (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out value)) || TryInteger(ref reader, out value);

    /// <summary>Reads a number of single precision.</summary>
    public static bool TrySingle(ref Utf8JsonReader reader, out float value)
        => (reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out value) && float.IsFinite(value)) || TryNumber(ref reader, out value);

    /// <summary>Reads a number of double precision.</summary>
    public static bool TryDouble(ref Utf8JsonReader reader, out double value)
        => (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value) && double.IsFinite(value)) || TryNumber(ref reader, out value);

    /// <summary>Reads a decimal number without loss.</summary>
    public static bool TryDecimal(ref Utf8JsonReader reader, out decimal value)
        => (reader.TokenType == JsonTokenType.Number && (PlainDecimal.TryRead(reader.ValueSpan, out value) || reader.TryGetDecimal(out value)))
            || TryNumber(ref reader, out value);

    /// <summary>Reads a point in time. One without an offset is in UTC.</summary>
    public static bool TryDateTimeOffset(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        try
        {
            // TryGetDateTimeOffset takes the machine's offset where there is none.
            if (reader.TryGetDateTime(out var time) && time.Kind != DateTimeKind.Local)
            {
                value = new DateTimeOffset(time.Ticks, TimeSpan.Zero);
                return true;
            }

            if (reader.TryGetDateTimeOffset(out value))
            {
                return true;
            }
        }
        catch (InvalidOperationException exception)
        {
            throw JsonText.Invalid(ref reader, exception);
        }

        // Not TryParse, which makes a date of today's out of a time.
        return DateTimeOffset.TryParseExact(
            JsonText.Unescape(ref reader).ToUpperInvariant(), s_dateTimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    /// <summary>Reads a date, also from a date-time whose time is midnight.</summary>
    public static bool TryDate(ref Utf8JsonReader reader, out DateOnly value)
    {
        if (TryText(ref reader, out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value))
        {
            return true;
        }

        var isMidnight = TryDateTimeOffset(ref reader, out var time) && time.TimeOfDay == TimeSpan.Zero;
        value = isMidnight ? DateOnly.FromDateTime(time.DateTime) : default;
        return isMidnight;
    }

    /// <summary>Reads a time of day as it stands.</summary>
    public static bool TryTime(ref Utf8JsonReader reader, out IsoTime value)
    {
        value = TryText(ref reader, out var text) ? new(text) : default;
        return text is not null;
    }

    /// <summary>Reads a duration as it stands.</summary>
    public static bool TryDuration(ref Utf8JsonReader reader, out IsoDuration value)
    {
        value = TryText(ref reader, out var text) ? new(text) : default;
        return text is not null;
    }

    /// <summary>Reads a UUID.</summary>
    public static bool TryGuid(ref Utf8JsonReader reader, out Guid value)
    {
        value = default;
        return TryText(ref reader, out var text) && Guid.TryParse(text, out value);
    }

    /// <summary>Reads a URI, absolute or relative.</summary>
    public static bool TryUri(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out Uri value)
    {
        value = null;
        return TryText(ref reader, out var text) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
    }

    /// <summary>Reads bytes in Base64.</summary>
    public static bool TryBytes(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out byte[] value)
    {
        value = null;
        try
        {
            return reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out value);
        }
        catch (InvalidOperationException exception)
        {
            throw JsonText.Invalid(ref reader, exception);
        }
    }

    /// <summary>Reads any value. It outlives what it is read from, and its texts are known to be valid.</summary>
    public static bool TryElement(ref Utf8JsonReader reader, out JsonElement value)
    {
        value = Element(ref reader);
        return true;
    }

    /// <summary>Reads a value of an emitted type.</summary>
    /// <typeparam name="T">The emitted type.</typeparam>
    public static bool TryModel<T>(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out T value)
        where T : IJsonModel<T>
        => T.TryRead(ref reader, out value);

    /// <summary>Reads a variant of a union, whose reader has told which it is.</summary>
    /// <typeparam name="T">The emitted type of the variant.</typeparam>
    public static T Variant<T>(ref Utf8JsonReader reader, JsonObjectStart start)
        where T : IJsonObject<T>
        => T.Read(ref reader, start);

    /// <summary>Reads a value of which <c>null</c> is one.</summary>
    /// <typeparam name="T">The type of a value that is there.</typeparam>
    public static bool TryNullable<T>(ref Utf8JsonReader reader, JsonValueReader<T> read, out T? value)
        where T : struct
    {
        var fits = read(ref reader, out var given);
        value = fits ? given : null;
        return fits;
    }

    /// <summary>
    /// Reads an array. An array with an item that doesn't fit doesn't fit as a whole. A <c>null</c> is kept where the type of the items has one.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static bool TryList<T>(ref Utf8JsonReader reader, JsonValueReader<T> item, [MaybeNullWhen(false)] out IReadOnlyList<T> list)
    {
        list = null;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        var start = reader;
        var items = new ItemCollector<T>();
        try
        {
            while (MoveNext(ref reader) && reader.TokenType != JsonTokenType.EndArray)
            {
                if (!TryItem(ref reader, item, out var value))
                {
                    reader = start;
                    return false;
                }

                items.Add(value);
            }

            list = items.ToArray();
            return true;
        }
        finally
        {
            items.Dispose();
        }
    }

    /// <summary>
    /// Reads an object whose property names are data. One with a value that doesn't fit doesn't fit as a whole. The last of several properties
    /// with one name wins.
    /// </summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static bool TryMap<T>(ref Utf8JsonReader reader, JsonValueReader<T> value, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, T> map)
    {
        map = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        var start = reader;
        var values = new Dictionary<string, T>();
        while (MoveNext(ref reader) && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = JsonText.Unescape(ref reader);
            MoveNext(ref reader);
            if (!TryItem(ref reader, value, out var item))
            {
                reader = start;
                return false;
            }

            values[name] = item;
        }

        map = values;
        return true;
    }

    /// <summary>Reads a value that is none of a union's variants.</summary>
    public static UnknownVariant Unknown(ref Utf8JsonReader reader) => new(Element(ref reader));

    /// <summary>Reads a value that must fit, since there is nothing that could keep it.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or the value doesn't fit.</exception>
    internal static T Root<T>(ref Utf8JsonReader reader, JsonValueReader<T> read)
        => read(ref reader, out var value) ? value : throw JsonText.Misfit(ref reader, typeof(T));

    /// <summary>Reads a value of an emitted type that must fit.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or the value doesn't fit.</exception>
    internal static T Root<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
        => T.TryRead(ref reader, out var value) ? value : throw JsonText.Misfit(ref reader, typeof(T));

    /// <summary>Reads any value. It outlives what it is read from, and its texts are known to be valid.</summary>
    internal static JsonElement Element(ref Utf8JsonReader reader)
    {
        JsonText.Validate(reader);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Moves on within a value, which must go on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool MoveNext(ref Utf8JsonReader reader) => reader.Read() ? true : throw new JsonException("The JSON ends within a value.");

    private static bool TryItem<T>(ref Utf8JsonReader reader, JsonValueReader<T> item, [MaybeNullWhen(false)] out T value)
    {
        if (reader.TokenType != JsonTokenType.Null || default(T) is not null)
        {
            return item(ref reader, out value);
        }

        value = default!;
        return true;
    }

    private static bool TryText(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? text)
    {
        text = reader.TokenType == JsonTokenType.String ? JsonText.Unescape(ref reader) : null;
        return text is not null;
    }

    /// <summary>Whole numbers come as strings too, and with a fraction or exponent that changes nothing: 1.0, 1e3.</summary>
    private static bool TryInteger<T>(ref Utf8JsonReader reader, out T value)
        where T : struct, IBinaryInteger<T>
    {
        var isNumber = TryNumber(ref reader, out decimal number);
        value = T.CreateSaturating(number);
        return isNumber && decimal.CreateChecked(value) == number;
    }

    private static bool TryNumber<T>(ref Utf8JsonReader reader, out T value)
        where T : struct, INumber<T>
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.Number => JsonText.Raw(ref reader),
            JsonTokenType.String => JsonText.Unescape(ref reader),
            _ => null,
        };
        return T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && T.IsFinite(value);
    }
}
