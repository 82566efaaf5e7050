using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>Strings that hold JSON (<c>contentMediaType</c> and <c>contentSchema</c>): compiled, loaded, read and written.</summary>
public class EmbeddedTripTests
{
    private const string Json = "\"type\": \"string\", \"contentMediaType\": \"application/json\"";
    private const string Item = """ "item": { "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" } } } """;

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void A_string_is_a_value_of_the_schema_of_its_content(string version)
    {
        using var trip = RoundTrip.OfSchemas(
            $$"""{ "a": { "type": "object", "properties": { "v": { {{Json}}, "contentSchema": { "$ref": "#/components/schemas/item" } } } }, {{Item}} }""",
            version,
            """
            using Sinch.Voice;
            internal static class Probe
            {
                public static string Write(long id) => ApiJson.Serialize(new A { V = new Item { Id = id } });
                public static long Read(string json) => ApiJson.Deserialize<A>(json)!.V is { HasValue: true } v ? v.Value.Id : -1;
            }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Contains("public global::Sinch.Voice.EmbeddedJson<global::Sinch.Voice.Item>? V { get; init; }", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        Assert.Contains("A.V : EmbeddedJson<Item>?", trip.Run.Source("Sinch.Voice.SinchVoiceClient.PublicApi.g.cs"), StringComparison.Ordinal);
        Assert.Equal("""{"v":"{\"id\":5}"}""", trip.Call<string>("Write", 5L));
        Assert.Equal(5, trip.Call<long>("Read", """{"v":" { \"id\" : 5 } "}"""));
        Assert.Equal(-1, trip.Call<long>("Read", """{"v":"[5]"}"""));
        Keeps(trip, "\" { \\\"id\\\" : 5 } \"", "\"[5]\"", "\"{\"", "\"\"", "\"null\"", "\"https://example.com\"", "7", "{\"id\":5}");
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/components/schemas/item" } }""", "IReadOnlyList<Item>", "[{\\\"id\\\":1}]")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "number" } }""", "IReadOnlyDictionary<string, decimal>", "{\\\"x\\\":1.50}")]
    [InlineData("""{ "type": "integer" }""", "long", "12")]
    [InlineData("""{ "type": "string" }""", "string", "\\\"x\\\"")]
    [InlineData("""{}""", "JsonElement", "{\\\"x\\\":null}")]
    [InlineData("""{ "type": "string", "enum": ["on", "off"] }""", "AV", "\\\"on\\\"")]
    [InlineData("""{ "type": "object", "properties": { "x": { "type": "string" } } }""", "AV", "{\\\"x\\\":\\\"y\\\"}")]
    [InlineData("""{ "type": "string", "contentMediaType": "application/json", "contentSchema": { "type": "integer" } }""", "EmbeddedJson<long>", "\\\"5\\\"")]
    public void The_content_has_any_schema(string content, string type, string value)
    {
        using var trip = RoundTrip.OfSchemas(
            $$"""{ "a": { "type": "object", "properties": { "v": { {{Json}}, "contentSchema": {{content}} } } }, {{Item}} }""",
            sources: """
            using Sinch.Voice;
            internal static class Probe
            {
                public static bool Reads(string json) => ApiJson.Deserialize<A>(json)!.V!.HasValue;
                public static string Rewritten(string json) => ApiJson.Serialize(new A { V = new(ApiJson.Deserialize<A>(json)!.V!.Value!) });
            }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Contains($"A.V : EmbeddedJson<{type}>?", trip.Run.Source("Sinch.Voice.SinchVoiceClient.PublicApi.g.cs"), StringComparison.Ordinal);
        Assert.True(trip.Call<bool>("Reads", $$"""{"v":"{{value}}"}"""));
        Keeps(trip, $"\"{value}\"");

        // A string of its own is ambiguous with the text.
        if (type != "string")
        {
            Assert.Equal($$"""{"v":"{{value}}"}""", trip.Call<string>("Rewritten", $$"""{"v":"{{value}}"}"""));
        }
    }

    [Fact]
    public void A_string_may_be_an_address_instead()
    {
        using var trip = RoundTrip.OfSchemas(
            $$"""
            { "a": { "type": "object", "properties": { "v": { "anyOf": [
              { {{Json}}, "contentSchema": { "$ref": "#/components/schemas/item" } }, { "type": "string", "format": "uri" }, { "type": "string", "maxLength": 0 }
            ] } } }, {{Item}} }
            """,
            sources: """
            using System;
            using Sinch.Voice;
            internal static class Probe
            {
                public static string WriteValue() => ApiJson.Serialize(new A { V = new Item { Id = 1 } });
                public static string WriteUri(string uri) => ApiJson.Serialize(new A { V = new Uri(uri, UriKind.RelativeOrAbsolute) });
                public static string WriteText(string text) => ApiJson.Serialize(new A { V = new(text) });
                public static string? ReadUri(string json) => ApiJson.Deserialize<A>(json)!.V!.Uri?.AbsoluteUri;
            }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Contains("A.V : EmbeddedJsonOrUri<Item>?", trip.Run.Source("Sinch.Voice.SinchVoiceClient.PublicApi.g.cs"), StringComparison.Ordinal);
        Assert.Equal("""{"v":"{\"id\":1}"}""", trip.Call<string>("WriteValue"));
        Assert.Equal("""{"v":"https://example.com/a?b=c"}""", trip.Call<string>("WriteUri", "https://example.com/a?b=c"));
        Assert.Equal("""{"v":""}""", trip.Call<string>("WriteText", string.Empty));
        Assert.Equal("https://example.com/", trip.Call<string?>("ReadUri", """{"v":"https://example.com"}"""));
        Assert.Null(trip.Call<string?>("ReadUri", """{"v":"{\"id\":1}"}"""));
        Assert.Equal("'/relative' is not an absolute URL. (Parameter 'uri')", Assert.Throws<ArgumentException>(() => trip.Call<string>("WriteUri", "/relative")).Message);
    }

    [Fact]
    public void A_value_of_another_schema_does_not_compile()
    {
        var host = new GeneratorHost(LanguageVersion.CSharp12, References.WithAspNetCore, Spec.Corrected);
        host.AddSource("""_ = new Sinch.Voice.CustomCallout { Ice = new Sinch.Voice.IceSvaml(), Ace = new System.Uri("https://example.com"), Pie = new Sinch.Voice.AceSvaml() };""");
        var errors = host.Run().Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Id == "CS0029");
        Assert.Contains("'Sinch.Voice.AceSvaml' to 'Sinch.Voice.EmbeddedJsonOrUri<Sinch.Voice.PieSvaml>'", Assert.Single(errors).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "anyOf": [{ "type": "string", "contentMediaType": "application/json", "contentSchema": {} }, { "type": "string" }] }""", "EmbeddedJson<JsonElement>?")]
    [InlineData("""{ "oneOf": [{ "type": "string", "contentMediaType": "application/json", "contentSchema": {} }, { "type": "null" }] }""", "EmbeddedJson<JsonElement>?")]
    [InlineData("""{ "type": ["string", "null"], "contentMediaType": "application/vnd.x+json; charset=utf-8", "contentSchema": {} }""", "EmbeddedJson<JsonElement>?")]
    [InlineData("""{ "contentMediaType": "application/json", "contentSchema": {} }""", "EmbeddedJson<JsonElement>?")]
    [InlineData("""{ "type": "array", "items": { "type": "string", "contentMediaType": "application/json", "contentSchema": {} } }""", "IReadOnlyList<EmbeddedJson<JsonElement>>?")]
    [InlineData("""{ "oneOf": [{ "type": "string", "contentMediaType": "application/json", "contentSchema": {} }, { "type": "integer" }] }""", "JsonTextOrInt64?")]
    [InlineData("""{ "type": "string", "contentMediaType": "application/json" }""", "string?")]
    public void It_stands_wherever_a_string_does(string schema, string type)
    {
        using var trip = RoundTrip.OfSchemas($$"""{ "a": { "type": "object", "properties": { "v": {{schema}} } } }""");
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Contains($"A.V : {type}", trip.Run.Source("Sinch.Voice.SinchVoiceClient.PublicApi.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "string", "contentSchema": {} }""", "SVG032: 'contentSchema' is ignored: 'contentMediaType' is missing")]
    [InlineData("""{ "type": "string", "contentMediaType": "application/xml", "contentSchema": {} }""", "SVG032: 'contentSchema' is ignored: the media type 'application/xml' is not JSON")]
    [InlineData("""{ "type": "integer", "contentMediaType": "application/json", "contentSchema": {} }""", "SVG032: 'contentSchema' is ignored: the value is not a string")]
    [InlineData("""{ "type": "string", "contentMediaType": "application/json", "contentEncoding": "base64", "contentSchema": {} }""", "SVG005: Content encoding 'base64' is not supported; the value is typed as string")]
    [InlineData(
        """{ "anyOf": [{ "type": "string", "contentMediaType": "application/json", "contentSchema": {} }, { "type": "string", "contentMediaType": "application/json", "contentSchema": { "type": "object" } }] }""",
        "SVG005: Only one variant of a string can have a 'contentSchema'; the value is typed as string")]
    public void What_is_not_followed_is_said(string schema, string expected)
    {
        using var trip = RoundTrip.OfSchemas($$"""{ "a": { "type": "object", "properties": { "v": {{schema}} } } }""");
        Assert.EndsWith(expected, Assert.Single(trip.Run.Diagnostics), StringComparison.Ordinal);
        Assert.DoesNotContain("EmbeddedJson", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Content_may_hold_its_own_schema()
    {
        using var trip = RoundTrip.OfSchemas(
            $$"""{ "a": { "type": "object", "properties": { "v": { {{Json}}, "contentSchema": { "$ref": "#/components/schemas/a" } } } } }""");
        Assert.Empty(trip.Run.Diagnostics);
        Keeps(trip, "\"{\\\"v\\\":\\\"{}\\\"}\"");
    }

    [Fact]
    public void A_string_of_nothing_but_itself_is_said()
    {
        using var trip = RoundTrip.OfSchemas($$"""{ "a": { {{Json}}, "contentSchema": { "$ref": "#/components/schemas/a" } }, "b": { "type": "object", "properties": { "v": { "$ref": "#/components/schemas/a" } } } }""");
        Assert.EndsWith("SVG005: Schema 'a' refers only to itself; the value is typed as JsonElement", Assert.Single(trip.Run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_stays_text()
    {
        var run = Generate.From(Spec.Of(
            $$"""
            { "/a": { "get": { "operationId": "read", "parameters": [ { "name": "filter", "in": "query", "schema": { {{Json}}, "contentSchema": { "type": "integer" } } } ],
              "responses": { "204": { "description": "ok" } } } } }
            """));
        Assert.EndsWith("SVG032: 'contentSchema' is ignored: a parameter is sent as text", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.Contains("string? filter = null", run.Source("Sinch.Voice.SinchVoiceClient.PublicApi.g.cs"), StringComparison.Ordinal);
        run.AssertCompiles();
    }

    private static void Keeps(RoundTrip trip, params string[] values)
        => Assert.All(values, value => Assert.Equal($$"""{"v":{{value}}}""", trip.Of("A", $$"""{"v":{{value}}}""")));
}
