using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Reads values as leniently as the wire needs it: numbers and booleans may come as strings, strings as numbers or booleans. The reader
/// stands on the value, which isn't <c>null</c>. All that malformed content causes is <see cref="JsonException"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonRead
{
    /// <summary>Forms beside the profile of ISO 8601 that <see cref="Utf8JsonReader"/> reads: a space for the T, an offset without colon.</summary>
    private static readonly string[] s_dateTimeForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a string; of a number or boolean its text in JSON.</summary>
    public static string String(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonText.Unescape(ref reader),
        JsonTokenType.Number => JsonText.Raw(ref reader),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw JsonText.Unexpected(ref reader, "a string"),
    };

    /// <summary>Reads a boolean, also from a string.</summary>
    public static bool Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when bool.TryParse(JsonText.Unescape(ref reader), out var value) => value,
        JsonTokenType.String => throw JsonText.Unreadable(ref reader, "a boolean"),
        _ => throw JsonText.Unexpected(ref reader, "a boolean"),
    };

    /// <summary>Reads a whole number of 32 bits.</summary>
    public static int Int32(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : Integer<int>(ref reader);

    /// <summary>Reads a whole number of 64 bits.</summary>
    public static long Int64(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : Integer<long>(ref reader);

    /// <summary>Reads a whole number of 64 bits without a sign.</summary>
    public static ulong UInt64(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var value) ? value : Integer<ulong>(ref reader);

    /// <summary>Reads a number of single precision.</summary>
    public static float Single(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out var value) && float.IsFinite(value) ? value : Number<float>(ref reader, NumberStyles.Float);

    /// <summary>Reads a number of double precision.</summary>
    public static double Double(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && double.IsFinite(value) ? value : Number<double>(ref reader, NumberStyles.Float);

    /// <summary>Reads a decimal number without loss.</summary>
    public static decimal Decimal(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.Number && (PlainDecimal.TryRead(reader.ValueSpan, out var value) || reader.TryGetDecimal(out value))
            ? value
            : Number<decimal>(ref reader, NumberStyles.Float);

    /// <summary>Reads a point in time. One without an offset is in UTC.</summary>
    public static DateTimeOffset DateTimeOffset(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonText.Unexpected(ref reader, "a date-time string");
        }

        try
        {
            // TryGetDateTimeOffset takes the machine's offset where there is none.
            if (reader.TryGetDateTime(out var time) && time.Kind != DateTimeKind.Local)
            {
                return new DateTimeOffset(time.Ticks, TimeSpan.Zero);
            }

            if (reader.TryGetDateTimeOffset(out var value))
            {
                return value;
            }
        }
        catch (InvalidOperationException exception)
        {
            throw JsonText.Invalid(ref reader, exception);
        }

        // Not TryParse, which makes a date of today's out of a time.
        return System.DateTimeOffset.TryParseExact(
            JsonText.Unescape(ref reader).ToUpperInvariant(), s_dateTimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var other)
                ? other
                : throw JsonText.Unreadable(ref reader, "a date-time");
    }

    /// <summary>Reads a date.</summary>
    public static DateOnly Date(ref Utf8JsonReader reader)
        => DateOnly.TryParseExact(Text(ref reader, "a date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw JsonText.Unreadable(ref reader, "a date");

    /// <summary>Reads a time of day as it stands.</summary>
    public static IsoTime Time(ref Utf8JsonReader reader) => new(Text(ref reader, "a time"));

    /// <summary>Reads a duration as it stands.</summary>
    public static IsoDuration Duration(ref Utf8JsonReader reader) => new(Text(ref reader, "a duration"));

    /// <summary>Reads a UUID.</summary>
    public static Guid Guid(ref Utf8JsonReader reader)
        => System.Guid.TryParse(Text(ref reader, "a UUID"), out var value) ? value : throw JsonText.Unreadable(ref reader, "a UUID");

    /// <summary>Reads a URI, absolute or relative.</summary>
    public static Uri Uri(ref Utf8JsonReader reader)
        => System.Uri.TryCreate(Text(ref reader, "a URI"), UriKind.RelativeOrAbsolute, out var value)
            ? value
            : throw JsonText.Unreadable(ref reader, "a URI");

    /// <summary>Reads bytes in Base64.</summary>
    public static byte[] Bytes(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw JsonText.Unexpected(ref reader, "a Base64 string");
        }

        try
        {
            return reader.TryGetBytesFromBase64(out var value) ? value : throw JsonText.Unreadable(ref reader, "Base64");
        }
        catch (InvalidOperationException exception)
        {
            throw JsonText.Invalid(ref reader, exception);
        }
    }

    /// <summary>Reads any value. It outlives what it is read from, and its texts are known to be valid.</summary>
    public static JsonElement Element(ref Utf8JsonReader reader)
    {
        JsonText.Validate(reader);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Reads a value of an emitted type.</summary>
    /// <typeparam name="T">The emitted type.</typeparam>
    public static T Model<T>(ref Utf8JsonReader reader)
        where T : IJsonModel<T>
        => T.Read(ref reader);

    /// <summary>Reads a variant of a union, whose reader has told which it is.</summary>
    /// <typeparam name="T">The emitted type of the variant.</typeparam>
    public static T Variant<T>(ref Utf8JsonReader reader, JsonObjectStart start)
        where T : IJsonObject<T>
        => T.Read(ref reader, start);

    /// <summary>Reads an array. A <c>null</c> in it is kept where the type of the items has a null or a default that stands for it.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, JsonValueReader<T> item)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw JsonText.Unexpected(ref reader, "an array");
        }

        var items = new ItemCollector<T>();
        try
        {
            while (MoveNext(ref reader) && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(ItemOrNull(ref reader, item));
            }

            return items.ToArray();
        }
        finally
        {
            items.Dispose();
        }
    }

    /// <summary>Reads an object whose property names are data. The last of several properties with one name wins.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static IReadOnlyDictionary<string, T> Map<T>(ref Utf8JsonReader reader, JsonValueReader<T> value)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw JsonText.Unexpected(ref reader, "an object");
        }

        var values = new Dictionary<string, T>();
        while (MoveNext(ref reader) && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = JsonText.Unescape(ref reader);
            MoveNext(ref reader);
            values[name] = ItemOrNull(ref reader, value);
        }

        return values;
    }

    /// <summary>Reads a value that is none of a union's variants.</summary>
    public static UnknownVariant Unknown(ref Utf8JsonReader reader) => new(Element(ref reader));

    /// <summary>Reads the values of properties that have names of their own but one type.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <returns>The properties; <see langword="null"/> if there is none.</returns>
    public static AdditionalProperties<T>? Additional<T>(AdditionalProperties? properties, JsonValueReader<T> read, JsonValueWriter<T> write)
        => properties is null ? null : AdditionalProperties<T>.Read(properties, read, write);

    /// <summary>Moves on within a value, which must go on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool MoveNext(ref Utf8JsonReader reader) => reader.Read() ? true : throw new JsonException("The JSON ends within a value.");

    private static T ItemOrNull<T>(ref Utf8JsonReader reader, JsonValueReader<T> item)
    {
        // A JsonElement holds null like any other value.
        if (reader.TokenType != JsonTokenType.Null || typeof(T) == typeof(JsonElement))
        {
            return item(ref reader);
        }

        return default(T) is null or IJsonWritable ? default! : throw JsonText.Unexpected(ref reader, "a value");
    }

    private static string Text(ref Utf8JsonReader reader, string expected)
        => reader.TokenType == JsonTokenType.String ? JsonText.Unescape(ref reader) : throw JsonText.Unexpected(ref reader, expected);

    /// <summary>Whole numbers come as strings too, and with a fraction or exponent that changes nothing: 1.0, 1e3.</summary>
    private static T Integer<T>(ref Utf8JsonReader reader)
        where T : struct, IBinaryInteger<T>
    {
        var number = Number<decimal>(ref reader, NumberStyles.Float);
        try
        {
            return decimal.Truncate(number) == number ? T.CreateChecked(number) : throw JsonText.Unreadable(ref reader, "a whole number");
        }
        catch (OverflowException)
        {
            throw JsonText.Unreadable(ref reader, $"a whole number of {typeof(T).Name}");
        }
    }

    private static T Number<T>(ref Utf8JsonReader reader, NumberStyles styles)
        where T : struct, INumber<T>
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.Number => JsonText.Raw(ref reader),
            JsonTokenType.String => JsonText.Unescape(ref reader),
            _ => throw JsonText.Unexpected(ref reader, "a number"),
        };
        return T.TryParse(text, styles, CultureInfo.InvariantCulture, out var value) && T.IsFinite(value)
            ? value
            : throw JsonText.Unreadable(ref reader, "a number");
    }
}
