using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Json;

public sealed class JsonReadTests
{
    private delegate object? Reading(ref Utf8JsonReader reader);

    private static readonly Dictionary<string, Reading> s_readings = new()
    {
        ["String"] = (ref Utf8JsonReader reader) => JsonRead.String(ref reader),
        ["Boolean"] = (ref Utf8JsonReader reader) => JsonRead.Boolean(ref reader),
        ["Int32"] = (ref Utf8JsonReader reader) => JsonRead.Int32(ref reader),
        ["Int64"] = (ref Utf8JsonReader reader) => JsonRead.Int64(ref reader),
        ["Single"] = (ref Utf8JsonReader reader) => JsonRead.Single(ref reader),
        ["Double"] = (ref Utf8JsonReader reader) => JsonRead.Double(ref reader),
        ["Decimal"] = (ref Utf8JsonReader reader) => JsonRead.Decimal(ref reader),
        ["DateTimeOffset"] = (ref Utf8JsonReader reader) => JsonRead.DateTimeOffset(ref reader),
        ["Date"] = (ref Utf8JsonReader reader) => JsonRead.Date(ref reader),
        ["Guid"] = (ref Utf8JsonReader reader) => JsonRead.Guid(ref reader),
        ["Uri"] = (ref Utf8JsonReader reader) => JsonRead.Uri(ref reader),
        ["Bytes"] = (ref Utf8JsonReader reader) => JsonRead.Bytes(ref reader),
        ["Element"] = (ref Utf8JsonReader reader) => JsonRead.Element(ref reader),
        ["List"] = (ref Utf8JsonReader reader) => JsonRead.List(ref reader, JsonRead.String),
        ["Map"] = (ref Utf8JsonReader reader) => JsonRead.Map(ref reader, JsonRead.String),
        ["Person"] = (ref Utf8JsonReader reader) => JsonRead.Model<Person>(ref reader),
        ["Shape"] = (ref Utf8JsonReader reader) => JsonRead.Model<Shape>(ref reader),
        ["Color"] = (ref Utf8JsonReader reader) => JsonRead.Model<Color>(ref reader),
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
    public void Anything_else_is_a_JsonException(string method, string json) => Assert.IsAssignableFrom<JsonException>(Record(method, Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void The_exception_says_what_was_expected_and_found()
    {
        var exception = Assert.ThrowsAny<JsonException>(() => Read("String", "[1]"));
        Assert.Contains("a string", exception.Message, StringComparison.Ordinal);
        Assert.Contains("an array", exception.Message, StringComparison.Ordinal);
    }

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

        var reader = Start("[{\"kind\":\"person\"},null]");
        Assert.Null(JsonRead.List(ref reader, JsonRead.Model<Shape>)[1].Value);
        reader = Start("[1,null]");
        Assert.Equal(JsonValueKind.Null, JsonRead.List(ref reader, JsonRead.Element)[1].ValueKind);
        Assert.ThrowsAny<JsonException>(() =>
        {
            var numbers = Start("[1,null]");
            JsonRead.List(ref numbers, JsonRead.Int32);
        });
    }

    [Fact]
    public void The_last_of_equal_names_wins_in_a_map() => Assert.Equal("2", ((IReadOnlyDictionary<string, string>)Read("Map", "{\"a\":1,\"a\":2}")!)["a"]);

    private static object? Read(string method, string json) => Read(method, Encoding.UTF8.GetBytes(json));

    private static object? Read(string method, byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var value = s_readings[method](ref reader);
        Assert.False(reader.Read());
        return value;
    }

    private static Exception? Record(string method, byte[] json) => Xunit.Record.Exception(() =>
    {
        var value = Read(method, json);
        if (value is Person person)
        {
            SinchJson.Serialize(person);
        }
        else if (value is Shape shape)
        {
            SinchJson.Serialize(shape);
        }
    });

    private static Utf8JsonReader Start(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader;
    }
}
