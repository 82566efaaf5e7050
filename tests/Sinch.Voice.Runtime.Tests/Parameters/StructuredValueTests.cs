using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Parameters;

/// <summary>Values that contain others, in every location and style.</summary>
public sealed class StructuredValueTests
{
    [Fact]
    public void Text_that_is_not_Unicode_is_replaced_if_it_is_a_string_and_refused_if_it_is_JSON()
    {
        var query = new QueryBuilder();
        query.Add("a", "\ud800x");
        query.Add("b", ParameterJson.Of(new Dictionary<string, string> { ["k\udc00"] = "\ud800" }, Map), QueryStyle.DeepObject);
        Assert.Equal("?a=%EF%BF%BDx&b%5Bk%EF%BF%BD%5D=%EF%BF%BD", query.ToString());

        foreach (var json in (string[])["\"\\ud800\"", "[\"\\ud800\"]", "{\"\\ud800\":1}", "{\"a\":[{\"b\":\"\\udc00\"}]}"])
        {
            var value = Element(json);
            foreach (var style in Enum.GetValues<QueryStyle>())
            {
                Assert.Equal("value", Assert.ThrowsAny<ArgumentException>(() => new QueryBuilder().Add("q", value, style)).ParamName);
            }

            Assert.Equal("value", Assert.ThrowsAny<ArgumentException>(() => new RequestHeaders().Add("q", value)).ParamName);
            Assert.Equal("value", Assert.ThrowsAny<ArgumentException>(() => new RequestHeaders().AddJson("q", value)).ParamName);
            Assert.Equal("value", Assert.ThrowsAny<ArgumentException>(() => new RequestHeaders().AddJsonCookie("q", value)).ParamName);
            Assert.Equal("value", Assert.ThrowsAny<ArgumentException>(() => PathSegment.Json(value)).ParamName);
        }
    }

    /// <summary>The writer of JSON bounds the depth.</summary>
    [Theory]
    [InlineData(QueryStyle.Form)]
    [InlineData(QueryStyle.Json)]
    [InlineData(QueryStyle.DeepObject)]
    public void Deep_values_are_sent_up_to_a_thousand_levels(QueryStyle style)
    {
        var query = new QueryBuilder();
        query.Add("q", Nested(1000), style);
        Assert.Equal(style == QueryStyle.DeepObject ? 2 + (1000 * "%5B0%5D".Length) + 2 : style == QueryStyle.Form ? 3 + (999 * 6) + 1 : 3 + (1000 * 6) + 1, query.ToString().Length);
        var value = Nested(1002);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => new QueryBuilder().Add("q", value, style)).ParamName);
    }

    [Fact]
    public void Values_that_are_not_there_are_refused_and_null_is_not_sent()
    {
        var query = new QueryBuilder();
        query.Add("a", ParameterJson.Of<Dictionary<string, string>>(null, Map));
        query.Add("b", Element("null"));
        query.Add("c", Element("[null]"), QueryStyle.DeepObject);
        query.Add("d", Element("{\"x\":null,\"y\":[],\"z\":{}}"), QueryStyle.DeepObject);
        query.Add("e", null, QueryStyle.Json);
        Assert.Empty(query.ToString());

        foreach (var style in Enum.GetValues<QueryStyle>())
        {
            var (element, color) = (default(JsonElement), default(Color));
            Assert.Equal("element", Assert.Throws<ArgumentException>(() => new QueryBuilder().Add("q", element, style)).ParamName);
            Assert.Equal("color", Assert.Throws<ArgumentException>(() => new QueryBuilder().Add("q", color, style)).ParamName);
        }

        var none = Element("null");
        Assert.Equal("none", Assert.Throws<ArgumentException>(() => PathSegment.Escape(none)).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentNullException>(() => PathSegment.Json(null!, "@value")).ParamName);
    }

    /// <summary>A JSON path segment has no raw control characters, and quotes keep a dot segment from being one.</summary>
    [Theory]
    [InlineData("..", "%22..%22")]
    [InlineData("a/b\r\n\0", "%22a%2Fb%5Cr%5Cn%5Cu0000%22")]
    public void A_JSON_segment_stays_one_segment(string text, string expected) => Assert.Equal(expected, PathSegment.Json(text));

    [Fact]
    public void Values_of_every_type_are_JSON()
    {
        object[] values =
        [
            "a", true, 1, 2L, 3UL, 0.1f, 0.5, 1.50m, new byte[] { 255 }, Guid.Empty, new Uri("https://a.test/ä"), new DateOnly(2024, 2, 29),
            new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(2)), Element(" { \"a\" : [ ] } "), new int?[] { 1, null },
        ];
        Assert.Equal(
            """["a",true,1,2,3,0.1,0.5,1.50,"/w==","00000000-0000-0000-0000-000000000000","https://a.test/ä","2024-02-29","2024-02-29T10:00:00Z",{"a":[]},[1,null]]""",
            Uri.UnescapeDataString(PathSegment.Json(values)));
        Assert.Throws<ArgumentException>(() => PathSegment.Json(new object()));
        Assert.ThrowsAny<ArgumentException>(() => PathSegment.Json(double.NaN));
    }

    private static void Map(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> map) => JsonWrite.Map(writer, map, JsonWrite.String);

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement.Clone();

    private static JsonElement Nested(int depth)
        => JsonDocument.Parse(new string('[', depth) + "1" + new string(']', depth), new JsonDocumentOptions { MaxDepth = 2000 }).RootElement;
}
