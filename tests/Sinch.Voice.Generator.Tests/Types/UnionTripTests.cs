namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>Unions whose variants a discriminator doesn't tell apart: compiled, loaded, read and written.</summary>
public class UnionTripTests
{
    private const string Pets =
        """
        "card": { "type": "object", "required": ["number"], "properties": { "number": { "type": "string" }, "note": { "type": "string" } } },
        "iban": { "type": "object", "required": ["account"], "properties": { "account": { "type": "string" }, "note": { "type": "string" } } },
        "credit": { "type": "object", "required": ["number", "limit"], "properties": { "number": { "type": "string" }, "limit": { "type": "integer" } } }
        """;

    private const string Probe =
        """
        internal static class Probe
        {
            public static string Which(string json) => global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.U>(json).Value?.GetType().Name ?? "null";
        }
        """;

    [Theory]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "type": "integer" } ] }""", "\"a\":String", "1:Int64", "true:UnknownVariant", "{\"a\":[1]}:UnknownVariant", "[null]:UnknownVariant")]
    [InlineData("""{ "type": ["string", "integer", "boolean", "array", "object"], "items": { "type": "string" } }""", "\"a\":String", "1:Int64", "true:Boolean", "{\"a\":1}:JsonElement", "[\"x\"]:String[]")]
    [InlineData("""{ "anyOf": [ { "type": "string" }, { "type": "array", "items": { "type": "string" } } ] }""", "\"a\":String", "[\"a\",\"b\"]:String[]", "1:UnknownVariant")]
    [InlineData("""{ "oneOf": [ { "$ref": "#/components/schemas/card" }, { "type": "string" } ] }""", "\"a\":String", "{\"number\":\"1\"}:Card", "{\"x\":1}:Card", "[1]:UnknownVariant")]
    [InlineData("""{ "oneOf": [ { "$ref": "#/components/schemas/card" }, { "$ref": "#/components/schemas/iban" }, { "type": "number" } ] }""", "{\"number\":\"1\"}:Card", "{\"account\":\"1\",\"note\":\"n\"}:Iban", "{\"account\":\"1\",\"number\":\"n\"}:UnknownVariant", "{\"note\":\"1\"}:UnknownVariant", "1.5:Decimal")]
    [InlineData("""{ "anyOf": [ { "$ref": "#/components/schemas/card" }, { "$ref": "#/components/schemas/credit" } ] }""", "{\"number\":\"1\",\"limit\":3}:Credit", "{\"number\":\"1\"}:Card", "{\"limit\":3}:Credit", "{\"x\":1}:Card")]
    [InlineData("""{ "oneOf": [ { "type": "string", "format": "date-time" }, { "$ref": "#/components/schemas/e" }, { "type": "boolean" } ] }""", "\"x\":E", "\"other\":E", "false:Boolean")]
    [InlineData("""{ "oneOf": [ { "$ref": "#/components/schemas/inner" }, { "type": "string" }, { "type": "null" } ] }""", "{\"number\":\"1\"}:Card", "{\"account\":\"1\"}:Iban", "\"s\":String", "null:null")]
    [InlineData("""{ "oneOf": [ { "type": "string", "const": "auto" }, { "type": "integer", "enum": [1, 2] } ] }""", "\"auto\":UVariant1", "2:UVariant2", "7:UVariant2")]
    [InlineData("""{ "anyOf": [ { "type": "integer", "format": "uint64" }, { "type": "integer", "format": "int64" }, { "type": "string" } ] }""", "18446744073709551615:UInt64", "5:UInt64", "-5:Int64", "1e3:UInt64", "\"s\":String", "1.5:UnknownVariant", "-9223372036854775809:UnknownVariant")]
    [InlineData("""{ "oneOf": [ { "type": "integer" }, { "type": "number", "format": "double" }, { "type": "boolean" } ] }""", "9007199254740993:Int64", "1.5:Double", "1e300:Double", "1.0:Int64", "true:Boolean")]
    [InlineData("""{ "oneOf": [ { "type": "integer", "format": "int32" }, { "type": "integer", "format": "uint64" } ] }""", "-1:Int32", "1:Int32", "18446744073709551615:UInt64")]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "type": "array", "items": { "$ref": "#/components/schemas/u" } } ] }""", "\"a\":String", "[\"a\",[\"b\",[]],null]:U[]")]
    public void The_kind_of_JSON_or_what_is_required_tells(string union, params string[] expected)
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "u": {{union}}, {{Pets}}, "e": { "type": "string", "enum": ["x", "y"] },
              "inner": { "oneOf": [ { "$ref": "#/components/schemas/card" }, { "$ref": "#/components/schemas/iban" } ] },
              "holder": { "type": "object", "properties": { "u": { "$ref": "#/components/schemas/u" }, "all": { "type": "array", "items": { "$ref": "#/components/schemas/u" } } } } }
            """, sources: Probe);
        Assert.Empty(trip.Run.Diagnostics);
        foreach (var (json, type) in expected.Select(text => (text[..text.LastIndexOf(':')], text[(text.LastIndexOf(':') + 1)..])))
        {
            Assert.Equal(type, trip.Call<string>("Which", json));
            trip.Keeps("Holder", $$"""{ "all": [{{json}}] }""");
            trip.Keeps("U", json);
        }
    }

    [Theory]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "type": "string", "format": "uuid" } ] }""", "string")]
    [InlineData("""{ "anyOf": [ { "$ref": "#/components/schemas/e" }, { "type": "string" } ] }""", "global::Sinch.Voice.E")]
    [InlineData("""{ "anyOf": [ { "type": "string", "enum": ["a"] }, { "type": "string" } ] }""", "global::Sinch.Voice.AB")]
    [InlineData("""{ "oneOf": [ { "type": "string", "enum": ["a"] }, { "const": "b", "description": "B." } ] }""", "global::Sinch.Voice.AB")]
    [InlineData("""{ "oneOf": [ { "type": "integer" }, { "type": "number" } ] }""", "decimal")]
    [InlineData("""{ "oneOf": [ { "type": "integer", "format": "int32" }, { "type": "integer", "format": "int64" } ] }""", "long")]
    [InlineData("""{ "oneOf": [ { "type": "integer", "format": "uint64" }, { "type": "integer" }, { "type": "number" } ] }""", "decimal")]
    [InlineData("""{ "oneOf": [ { "type": "number", "format": "float" }, { "type": "number", "format": "double" }, { "type": "integer", "format": "int32" } ] }""", "double")]
    [InlineData("""{ "anyOf": [ { "$ref": "#/components/schemas/o" }, { "nullable": true } ] }""", "global::Sinch.Voice.O")]
    [InlineData("""{ "anyOf": [ { "nullable": true, "description": "Or not.", "x-a": 1 }, { "$ref": "#/components/schemas/e" } ] }""", "global::Sinch.Voice.E")]
    [InlineData("""{ "anyOf": [ { "$ref": "#/components/schemas/o" }, { "nullable": true, "maxLength": 1 } ] }""", "global::Sinch.Voice.OOrString")]
    [InlineData("""{ "anyOf": [ { "$ref": "#/components/schemas/o" }, { "nullable": true, "maxLength": 1, "minimum": 1 } ] }""", "global::System.Text.Json.JsonElement", "SVG005")]
    [InlineData("""{ "type": ["integer", "number"] }""", "decimal")]
    [InlineData("""{ "oneOf": [ { "$ref": "#/components/schemas/e" }, { "type": "null" } ] }""", "global::Sinch.Voice.E")]
    [InlineData("""{ "oneOf": [ { "type": "object", "required": ["x"] }, { "$ref": "#/components/schemas/o" } ] }""", "global::System.Text.Json.JsonElement", "SVG022")]
    [InlineData("""{ "oneOf": [ { "type": "array", "items": { "type": "string" } }, { "type": "array", "items": { "type": "integer" } } ] }""", "global::System.Text.Json.JsonElement", "SVG022")]
    [InlineData("""{ "anyOf": [ { "type": "string" }, {} ] }""", "global::System.Text.Json.JsonElement", "SVG005")]
    public void Alternatives_of_one_kind_are_one_type_or_any_JSON(string schema, string type, params string[] said)
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "a": { "type": "object", "properties": { "b": {{schema}} } }, "e": { "type": "string", "enum": ["x", "y"] }, "o": { "type": "object", "properties": { "x": { "type": "string" } } } }
            """);
        Assert.Equal(said, trip.Run.Result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains($"public {type}? B {{ get; init; }}", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Variants_convert_and_match_and_widen()
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "u": { "oneOf": [ { "type": "string" }, { "type": "integer" } ] }, {{Pets}},
              "w": { "oneOf": [ { "$ref": "#/components/schemas/u" }, { "$ref": "#/components/schemas/card" }, { "type": "array", "items": { "type": "string" } } ] } }
            """, sources:
            """
            internal static class Probe
            {
                public static string Text()
                {
                    global::Sinch.Voice.U text = "a";
                    global::Sinch.Voice.U number = 5;
                    global::Sinch.Voice.W wider = number;
                    global::Sinch.Voice.W card = new global::Sinch.Voice.Card { Number = "1" };
                    var list = new global::Sinch.Voice.W(new[] { "x" });
                    return string.Join(' ', new[] { wider, card, list, (global::Sinch.Voice.W)text }.Select(
                        value => value.Match(text => "t" + text, number => "n" + number, card => "c" + card.Number, items => "i" + items.Count, unknown => "u")));
                }
            }
            """.Insert(0, "using System.Linq;\n"));
        Assert.Equal("n5 c1 i1 ta", trip.Call<string>("Text"));
    }
}
