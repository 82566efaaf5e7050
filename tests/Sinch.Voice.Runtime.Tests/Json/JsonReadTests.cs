using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Json;

public sealed class JsonReadTests
{
    private delegate bool Reading(ref Utf8JsonReader reader, out object? value);

    private static readonly Dictionary<string, Reading> s_readings = new()
    {
        ["String"] = Of<string>(JsonRead.TryString),
        ["Boolean"] = Of<bool>(JsonRead.TryBoolean),
        ["Int32"] = Of<int>(JsonRead.TryInt32),
        ["Int64"] = Of<long>(JsonRead.TryInt64),
        ["UInt64"] = Of<ulong>(JsonRead.TryUInt64),
        ["Single"] = Of<float>(JsonRead.TrySingle),
        ["Double"] = Of<double>(JsonRead.TryDouble),
        ["Decimal"] = Of<decimal>(JsonRead.TryDecimal),
        ["DateTimeOffset"] = Of<DateTimeOffset>(JsonRead.TryDateTimeOffset),
        ["Date"] = Of<DateOnly>(JsonRead.TryDate),
        ["Time"] = Of<IsoTime>(JsonRead.TryTime),
        ["Duration"] = Of<IsoDuration>(JsonRead.TryDuration),
        ["Guid"] = Of<Guid>(JsonRead.TryGuid),
        ["Uri"] = Of<Uri>(JsonRead.TryUri),
        ["Bytes"] = Of<byte[]>(JsonRead.TryBytes),
        ["Element"] = Of<JsonElement>(JsonRead.TryElement),
        ["List"] = Of<IReadOnlyList<string>>((ref Utf8JsonReader reader, [MaybeNullWhen(false)] out IReadOnlyList<string> value) => JsonRead.TryList<string>(ref reader, JsonRead.TryString, out value)),
        ["Numbers"] = Of<IReadOnlyList<int>>((ref Utf8JsonReader reader, [MaybeNullWhen(false)] out IReadOnlyList<int> value) => JsonRead.TryList<int>(ref reader, JsonRead.TryInt32, out value)),
        ["Shapes"] = Of<IReadOnlyList<Shape>>((ref Utf8JsonReader reader, [MaybeNullWhen(false)] out IReadOnlyList<Shape> value) => JsonRead.TryList<Shape>(ref reader, JsonRead.TryModel, out value)),
        ["Elements"] = Of<IReadOnlyList<JsonElement>>((ref Utf8JsonReader reader, [MaybeNullWhen(false)] out IReadOnlyList<JsonElement> value) => JsonRead.TryList<JsonElement>(ref reader, JsonRead.TryElement, out value)),
        ["Map"] = Of<IReadOnlyDictionary<string, string>>((ref Utf8JsonReader reader, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, string> value) => JsonRead.TryMap<string>(ref reader, JsonRead.TryString, out value)),
        ["Person"] = Of<Person>(JsonRead.TryModel),
        ["Shape"] = Of<Shape>(JsonRead.TryModel),
        ["Color"] = Of<Color>(JsonRead.TryModel),
    };

    public static TheoryData<string> Methods => new(s_readings.Keys);

    [Theory]
    [InlineData("String", "\"a\\u00e4\\n\"", "aä\n")]
    [InlineData("String", "1.50", "1.50")]
    [InlineData("String", "1e3", "1e3")]
    [InlineData("String", "true", "true")]
    [InlineData("String", "false", "false")]
    [InlineData("Boolean", "true", true)]
    [InlineData("Boolean", "\"TRUE\"", true)]
    [InlineData("Boolean", "\"False\"", false)]
    [InlineData("Int32", "-7", -7)]
    [InlineData("Int32", "\"7\"", 7)]
    [InlineData("Int32", "1.0", 1)]
    [InlineData("Int32", "1e3", 1000)]
    [InlineData("Int32", "\"\\u0037\"", 7)]
    [InlineData("Int64", "9223372036854775807", long.MaxValue)]
    [InlineData("Int64", "\"-9223372036854775808\"", long.MinValue)]
    [InlineData("Int64", "2e2", 200L)]
    [InlineData("Single", "1.5", 1.5f)]
    [InlineData("Double", "\"-2.5e-1\"", -0.25)]
    [InlineData("Double", "3", 3.0)]
    public void Values_are_read_in_every_form_they_come_in(string method, string json, object expected) => Assert.Equal(expected, Read(method, json));

    [Theory]
    [InlineData("0.0090", "0.0090")]
    [InlineData("\"12.30\"", "12.30")]
    [InlineData("1e2", "100")]
    public void Money_keeps_its_digits(string json, string expected)
        => Assert.Equal(expected, ((decimal)Read("Decimal", json)!).ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2024-01-08T09:48:12", "2024-01-08T09:48:12.0000000+00:00")]
    [InlineData("2024-01-08T09:48:12Z", "2024-01-08T09:48:12.0000000+00:00")]
    [InlineData("2024-01-08T09:48:12.1234567+02:00", "2024-01-08T09:48:12.1234567+02:00")]
    [InlineData("2024-01-08", "2024-01-08T00:00:00.0000000+00:00")]
    [InlineData("2024-01-08 09:48:12", "2024-01-08T09:48:12.0000000+00:00")]
    [InlineData("2024-01-08T09:48:12+0200", "2024-01-08T09:48:12.0000000+02:00")]
    public void A_time_without_offset_is_in_UTC(string text, string expected)
        => Assert.Equal(expected, ((DateTimeOffset)Read("DateTimeOffset", $"\"{text}\"")!).ToString("O"));

    [Fact]
    public void Formats_are_read()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), Read("Date", "\"2024-02-29\""));
        Assert.Equal(Guid.Parse("a2028355-1111-2222-3333-444455556666"), Read("Guid", "\"a2028355-1111-2222-3333-444455556666\""));
        Assert.Equal(new Uri("https://a.test/b"), Read("Uri", "\"https://a.test/b\""));
        Assert.False(((Uri)Read("Uri", "\"/b\"")!).IsAbsoluteUri);
        Assert.Equal(new byte[] { 1, 2, 3 }, Read("Bytes", "\"AQID\""));
        Assert.Equal(JsonValueKind.Null, ((JsonElement)Read("Element", "null")!).ValueKind);
    }

    [Theory]
    [InlineData("String", "{}")]
    [InlineData("String", "null")]
    [InlineData("Boolean", "1")]
    [InlineData("Boolean", "\"yes\"")]
    [InlineData("Int32", "1.5")]
    [InlineData("Int32", "2147483648")]
    [InlineData("Int32", "1e99")]
    [InlineData("Int32", "1e999999999")]
    [InlineData("Int32", "\"\"")]
    [InlineData("Int32", "\"1,000\"")]
    [InlineData("Int32", "true")]
    [InlineData("Int64", "9223372036854775808")]
    [InlineData("Single", "1e60")]
    [InlineData("Double", "1e400")]
    [InlineData("Double", "\"NaN\"")]
    [InlineData("Double", "\"Infinity\"")]
    [InlineData("Decimal", "1e40")]
    [InlineData("DateTimeOffset", "\"yesterday\"")]
    [InlineData("DateTimeOffset", "\"10:00\"")]
    [InlineData("DateTimeOffset", "\"0001-01-01T00:00:00+14:00\"")]
    [InlineData("DateTimeOffset", "1704707292")]
    [InlineData("Date", "\"2023-02-29\"")]
    [InlineData("Guid", "\"a\"")]
    [InlineData("Guid", "1")]
    [InlineData("Uri", "\"http://\"")]
    [InlineData("Bytes", "\"*\"")]
    [InlineData("List", "{}")]
    [InlineData("Map", "[]")]
    [InlineData("Person", "[]")]
    [InlineData("Color", "{}")]
    [InlineData("UInt64", "-1")]
    [InlineData("Single", "{}")]
    [InlineData("Time", "1")]
    [InlineData("Duration", "[]")]
    [InlineData("Date", "\"1980-03-28T00:00:01\"")]
    [InlineData("Date", "19800328")]
    [InlineData("List", "[\"a\",{}]")]
    [InlineData("Numbers", "[1,null]")]
    [InlineData("Map", "{\"a\":\"b\",\"c\":[]}")]
    public void Anything_else_does_not_fit_and_leaves_the_reader_where_it_was(string method, string json)
    {
        var reader = Start(json);
        Assert.False(s_readings[method](ref reader, out _));
        Assert.Equal(0, reader.TokenStartIndex);
        Assert.Equal(json, JsonRead.Element(ref reader).GetRawText());
    }

    [Theory]
    [InlineData("[1]", "Found an array at byte 0 that does not match the type Person.")]
    [InlineData(" 7", "Found a number at byte 1 that does not match the type Person.")]
    public void The_exception_says_what_was_expected_and_found(string json, string message)
        => Assert.Equal(message, Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Person>(json)).Message);

    [Fact]
    public void The_exception_tells_a_list_from_what_is_in_it()
        => Assert.Equal(
            "Found an array at byte 0 that has an item that does not match the type IReadOnlyList<Int32>.",
            Assert.ThrowsAny<JsonException>(() => JsonBytes.Read(
                "[1,{}]"u8, static (ref Utf8JsonReader reader, [MaybeNullWhen(false)] out IReadOnlyList<int> value) => JsonRead.TryList<int>(ref reader, JsonRead.TryInt32, out value))).Message);

    [Theory]
    [InlineData("1980-03-28T00:00:00")]
    [InlineData("1980-03-28T00:00:00.000Z")]
    [InlineData("1980-03-28T00:00:00+02:00")]
    [InlineData("1980-03-28 00:00:00")]
    public void A_date_may_have_a_time_that_is_midnight(string text) => Assert.Equal(new DateOnly(1980, 3, 28), Read("Date", $"\"{text}\""));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Hostile_text_causes_nothing_but_a_JsonException(string method)
    {
        byte[][] hostile =
        [
            "\"\\ud800\""u8.ToArray(),
            "\"\\udc00x\""u8.ToArray(),
            [(byte)'"', 0xff, (byte)'"'],
            [(byte)'"', 0xc3, 0x28, (byte)'"'],
            "{\"\\ud800\":1}"u8.ToArray(),
            [(byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
            "{\"name\":\"\\ud800\"}"u8.ToArray(),
            "{\"x\":[{\"\\ud800\":1}]}"u8.ToArray(),
            "{\"x\":{\"y\":\"\\ud800\"}}"u8.ToArray(),
            [.. "{\"x\":\""u8, 0xff, .. "\"}"u8],
            "{\"kind\":\"\\ud800\"}"u8.ToArray(),
            "{\"\\ud800ind\":\"person\"}"u8.ToArray(),
            "[\"\\ud800\"]"u8.ToArray(),
            [.. "{\"kind\":\""u8, 0xff, .. "\"}"u8],
            "{\"age\":\"\\ud800\"}"u8.ToArray(),
        ];
        Assert.All(hostile, json =>
        {
            // What is kept as an element must be usable afterwards.
            if (Record(method, json) is { } exception)
            {
                Assert.IsAssignableFrom<JsonException>(exception);
            }
        });
    }

    [Fact]
    public void A_kept_element_holds_no_text_that_fails_later()
    {
        Assert.ThrowsAny<JsonException>(() => Read("Element", "{\"a\":[\"\\ud800\"]}"));
        Assert.ThrowsAny<JsonException>(() => Read("Person", "{\"unknown\":{\"a\":\"\\udfff\"}}"));
        Assert.ThrowsAny<JsonException>(() => Read("Shape", "{\"unknown\":\"\\ud800\"}"));
    }

    [Fact]
    public void Nulls_in_lists_are_kept_where_something_stands_for_them()
    {
        Assert.Equal(new string?[] { "a", null }, Assert.IsAssignableFrom<IReadOnlyList<string?>>(Read("List", "[\"a\",null]")));
        Assert.Null(((IReadOnlyDictionary<string, string>)Read("Map", "{\"a\":null}")!)["a"]);

        var unknown = Assert.IsType<UnknownVariant>(((IReadOnlyList<Shape>)Read("Shapes", "[{\"kind\":\"person\"},null]")!)[1].Value);
        Assert.Equal(JsonValueKind.Null, unknown.Json.ValueKind);
        Assert.Equal(JsonValueKind.Null, ((IReadOnlyList<JsonElement>)Read("Elements", "[1,null]")!)[1].ValueKind);
    }

    [Fact]
    public void The_last_of_equal_names_wins_in_a_map() => Assert.Equal("2", ((IReadOnlyDictionary<string, string>)Read("Map", "{\"a\":1,\"a\":2}")!)["a"]);

    private static Reading Of<T>(JsonValueReader<T> read) => (ref Utf8JsonReader reader, out object? value) =>
    {
        var fits = read(ref reader, out var typed);
        value = typed;
        return fits;
    };

    private static object? Read(string method, string json) => Read(method, Encoding.UTF8.GetBytes(json));

    private static object? Read(string method, byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (!s_readings[method](ref reader, out var value))
        {
            JsonRead.Element(ref reader);
        }

        Assert.False(reader.Read());
        return value;
    }

    private static Exception? Record(string method, byte[] json) => Xunit.Record.Exception(() =>
    {
        var value = Read(method, json);
        if (value is Person person)
        {
            ApiJson.Serialize(person);
        }
        else if (value is Shape shape)
        {
            ApiJson.Serialize(shape);
        }
    });

    private static Utf8JsonReader Start(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader;
    }
}
