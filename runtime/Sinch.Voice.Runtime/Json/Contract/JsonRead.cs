using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Reads values leniently: a number or Boolean may be a string, and a string may be a number or Boolean.</summary>
/// <remarks>
/// The reader is on the value. If the value does not match, a method returns <see langword="false"/> and does not move the reader. Malformed content
/// causes only <see cref="JsonException"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    /// <summary>The formats that <see cref="Utf8JsonReader"/> does not read: a space for the T, and an offset without a colon.</summary>
    private static readonly string[] s_dateTimeForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a string, or the JSON text of a number or Boolean.</summary>
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

    /// <summary>Reads a Boolean, also from a string.</summary>
    public static bool TryBoolean(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value
            || reader.TokenType == JsonTokenType.False
            || (reader.TokenType == JsonTokenType.String && bool.TryParse(JsonText.Unescape(ref reader), out value));
    }

    /// <summary>Reads a 32-bit integer, also from a string.</summary>
    public static bool TryInt32(ref Utf8JsonReader reader, out int value)
        => (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out value)) || TryInteger(ref reader, out value);

    /// <summary>Reads a 64-bit integer, also from a string.</summary>
    public static bool TryInt64(ref Utf8JsonReader reader, out long value)
        => (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out value)) || TryInteger(ref reader, out value);

    /// <summary>Reads an unsigned 64-bit integer, also from a string.</summary>
    public static bool TryUInt64(ref Utf8JsonReader reader, out ulong value)
        => (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out value)) || TryInteger(ref reader, out value);

    /// <summary>Reads a single-precision number, also from a string.</summary>
    public static bool TrySingle(ref Utf8JsonReader reader, out float value)
        => (reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out value) && float.IsFinite(value)) || TryNumber(ref reader, out value);

    /// <summary>Reads a double-precision number, also from a string.</summary>
    public static bool TryDouble(ref Utf8JsonReader reader, out double value)
        => (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value) && double.IsFinite(value)) || TryNumber(ref reader, out value);

    /// <summary>Reads a decimal number without loss of precision, also from a string.</summary>
    public static bool TryDecimal(ref Utf8JsonReader reader, out decimal value)
        => (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out value)) || TryNumber(ref reader, out value);

    /// <summary>Reads a date and time. Without an offset, it is in UTC.</summary>
    public static bool TryDateTimeOffset(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        try
        {
            // TryGetDateTimeOffset applies the local offset if there is none.
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

        // TryParse would combine a time with the current date.
        return DateTimeOffset.TryParseExact(
            JsonText.Unescape(ref reader).ToUpperInvariant(), s_dateTimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }

    /// <summary>Reads a date, also from a date and time at midnight.</summary>
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

    /// <summary>Reads the text of a time of day.</summary>
    public static bool TryTime(ref Utf8JsonReader reader, out IsoTime value)
    {
        value = TryText(ref reader, out var text) ? new(text) : default;
        return text is not null;
    }

    /// <summary>Reads the text of a duration.</summary>
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

    /// <summary>Reads an absolute or relative URI.</summary>
    public static bool TryUri(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out Uri value)
    {
        value = null;
        return TryText(ref reader, out var text) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
    }

    /// <summary>Reads Base64-encoded bytes.</summary>
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

    /// <summary>Reads any value into a <see cref="JsonElement"/> that does not depend on the reader and whose strings are valid.</summary>
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

    /// <summary>Reads the variant that a union has selected.</summary>
    /// <typeparam name="T">The emitted type of the variant.</typeparam>
    public static T Variant<T>(ref Utf8JsonReader reader, JsonObjectStart start)
        where T : IJsonObject<T>
        => T.Read(ref reader, start);

    /// <summary>Reads a value that may be <c>null</c>.</summary>
    /// <typeparam name="T">The underlying type.</typeparam>
    public static bool TryNullable<T>(ref Utf8JsonReader reader, JsonValueReader<T> read, out T? value)
        where T : struct
    {
        var fits = read(ref reader, out var given);
        value = fits ? given : null;
        return fits;
    }

    /// <summary>
    /// Reads an array. An array matches only if all its items match; a <c>null</c> item is kept if the item type can be <see langword="null"/>.
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
    /// Reads an object whose property names are data. An object matches only if all its values match; for duplicate names, the last value wins.
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

    /// <summary>Reads a string that contains JSON. Any string matches; one that is not the JSON of the type is kept as text.</summary>
    /// <typeparam name="T">The type of the value in the string.</typeparam>
    public static bool TryEmbedded<T>(ref Utf8JsonReader reader, JsonValueReader<T> read, [MaybeNullWhen(false)] out EmbeddedJson<T> embedded)
        where T : notnull
    {
        embedded = !TryText(ref reader, out var text) ? null
            : EmbeddedText.TryRead(text, read, out var value) ? new(text, value)
            : new(text);
        return embedded is not null;
    }

    /// <summary>Reads a string that contains JSON or a URL. Any string matches; one that is neither is kept as text.</summary>
    /// <typeparam name="T">The type of the value in the string.</typeparam>
    public static bool TryEmbeddedOrUri<T>(ref Utf8JsonReader reader, JsonValueReader<T> read, [MaybeNullWhen(false)] out EmbeddedJsonOrUri<T> embedded)
        where T : notnull
    {
        embedded = !TryText(ref reader, out var text) ? null
            : EmbeddedText.TryRead(text, read, out var value) ? new(text, value)
            : new(text);
        return embedded is not null;
    }

    /// <summary>Reads a value that matches no variant of a union.</summary>
    public static UnknownVariant Unknown(ref Utf8JsonReader reader) => new(Element(ref reader));

    /// <summary>Reads a value that must match its type.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or the value does not match the type.</exception>
    internal static T Root<T>(ref Utf8JsonReader reader, JsonValueReader<T> read)
        => read(ref reader, out var value) ? value : throw JsonText.Misfit(ref reader, typeof(T));

    /// <summary>Reads a value of an emitted type that must match.</summary>
    /// <exception cref="JsonException">The JSON is malformed, or the value does not match the type.</exception>
    internal static T Root<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
        => T.TryRead(ref reader, out var value) ? value : throw JsonText.Misfit(ref reader, typeof(T));

    /// <summary>Reads any value into a <see cref="JsonElement"/> that does not depend on the reader and whose strings are valid.</summary>
    internal static JsonElement Element(ref Utf8JsonReader reader)
    {
        JsonText.Validate(reader);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Moves to the next token within a value; the end of the JSON is an error.</summary>
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

    /// <summary>Reads an integer from a string, or from a number with an insignificant fraction or exponent: 1.0, 1e3.</summary>
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
