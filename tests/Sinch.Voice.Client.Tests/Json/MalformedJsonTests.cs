using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Client.Tests.Json;

/// <summary>For any input the only exception is <see cref="JsonException"/>.</summary>
public class MalformedJsonTests
{
    private const string Whole =
        """
        { "event": "ice", "callid": "a\u00e5", "version": 1, "timestamp": "2022-03-21T13:13:59Z", "userRate": { "currencyId": "USD", "amount": 0.03 },
          "to": { "type": "did", "endpoint": "+46" }, "callHeaders": [ { "key": "a", "value": "b" } ], "extra": [ true, { "x": null } ] }
        """;

    public static TheoryData<string> Documents => new()
    {
        "", " ", "nul", "{", "[", "{\"", "{\"a\"", "{\"a\":", "{}x", "{} {}", "\u0000", "{\"event\":\"ice\",}", "{'event':1}", "// comment\n{}",
        "[]", "\"ice\"", "7", "true",
        """{ "version": {"a":} }""", """{ "version": [ }""", """{ "timestamp": 07 }""",
        """{ "callid": "\uD800" }""", """{ "\uD800": 1 }""", """{ "to": { "\uDC00": 1 } }""",
        """{ "to": { "type": "\uD800" } }""", """{ "domain": "\uD800" }""", """{ "version": { "a": "\uD800" } }""",
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Malformed_JSON_or_a_root_of_the_wrong_kind(string json) => Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<IceEvent>(json));

    [Fact]
    public void JSON_that_breaks_off_at_any_byte()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        Assert.NotNull(ApiJson.Deserialize<IceEvent>(bytes));
        for (var length = 0; length < bytes.Length; length++)
        {
            var part = bytes.AsSpan(0, length).ToArray();
            Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<IceEvent>(part));
        }
    }

    [Fact]
    public void A_byte_that_is_not_UTF8_at_any_place()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = bytes.ToArray();
            damaged[i] = 0xFF;
            Assert.True(Record.Exception(() => ApiJson.Deserialize<IceEvent>(damaged)) is null or JsonException);
        }
    }

    [Theory]
    [InlineData("""{ "action": """, "}")]
    [InlineData("""{ "unknown": """, "}")]
    public void Nesting_a_thousand_deep(string open, string close)
    {
        var json = string.Concat(Enumerable.Repeat(open, 1000)) + "1" + string.Concat(Enumerable.Repeat(close, 1000));
        Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Svaml>(json));
        Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<SvamlAction>(json));
        Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Svaml>($$"""{ "instructions": {{new string('[', 1000)}}{{new string(']', 1000)}} }"""));
    }

    [Fact]
    public void Null_at_the_root_is_no_value()
    {
        Assert.Null(ApiJson.Deserialize<IceEvent>("null"));
        Assert.Null(ApiJson.Deserialize<CallEndpoint>("null").Value);
    }
}
