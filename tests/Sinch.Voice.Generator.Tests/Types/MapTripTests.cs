namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>Objects whose property names are data, lists of lists, and what may be null in them.</summary>
public class MapTripTests
{
    private const string Any = "global::System.Text.Json.JsonElement";
    private const string Map = "global::System.Collections.Generic.IReadOnlyDictionary<string, ";
    private const string List = "global::System.Collections.Generic.IReadOnlyList<";

    [Theory]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "integer" } }""", Map + "long>", """{"a":1,"b":2}""", "{}")]
    [InlineData("""{ "additionalProperties": { "type": "string" } }""", Map + "string>", """{"":"x","é\"":"y"}""")]
    [InlineData("""{ "type": "object", "additionalProperties": true }""", Map + Any + ">", """{"a":null,"b":[1]}""")]
    [InlineData("""{ "type": "object", "additionalProperties": {} }""", Map + Any + ">", """{"a":null,"b":[1]}""")]
    [InlineData("""{ "type": "object", "additionalProperties": false }""", Any, """{"a":null}""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "boolean" } } } }""", Map + Map + List + "bool>>>", """{"a":{"b":[true,false]},"c":{}}""")]
    [InlineData("""{ "type": "array", "items": { "type": "array", "items": { "type": "array", "items": { "type": "array", "items": { "type": "integer", "format": "int32" } } } } }""", List + List + List + List + "int>>>>", "[[[[1,2],[]]],[]]")]
    [InlineData("""{ "type": "array" }""", List + Any + ">", """[null,1,"a",{}]""")]
    [InlineData("""{ "items": { "type": "string" } }""", List + "string>", """["a"]""")]
    [InlineData("""{ "type": "array", "items": { "type": ["string", "null"] } }""", List + "string?>", """["a",null]""")]
    [InlineData("""{ "type": "array", "items": { "type": ["integer", "null"] } }""", List + "long?>", "[1,null]")]
    [InlineData("""{ "type": "array", "items": { "oneOf": [ { "$ref": "#/components/schemas/e" }, { "type": "null" } ] } }""", List + "global::Sinch.Voice.E?>", """["x",null]""")]
    [InlineData("""{ "type": "array", "items": { "anyOf": [ { "$ref": "#/components/schemas/o" }, { "type": "null" } ] } }""", List + "global::Sinch.Voice.O?>", """[{"x":"1"},null]""")]
    [InlineData("""{ "type": "array", "items": { "type": ["array", "null"], "items": { "type": ["number", "null"] } } }""", List + List + "decimal?>?>", "[[1.5,null],null]")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": ["string", "null"] } }""", Map + "string?>", """{"a":null,"b":"c"}""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": ["boolean", "null"] } }""", Map + "bool?>", """{"a":null,"b":true}""")]
    [InlineData("""{ "type": "object", "additionalProperties": { "type": "object", "additionalProperties": { "type": ["string", "null"], "format": "date-time" } } }""", Map + Map + "global::System.DateTimeOffset?>>", """{"a":{"b":null,"c":"2030-01-31T12:00:00.5+02:00"}}""")]
    [InlineData("""{ "type": "object", "patternProperties": { "^x-": { "type": "integer" } }, "additionalProperties": false }""", Map + "long>", """{"x-a":1}""")]
    public void Are_typed_and_kept(string schema, string type, params string[] values)
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "a": { "type": "object", "properties": { "v": {{schema}} } }, "r": { "type": "object", "required": ["v"], "properties": { "v": {{schema}} } },
              "e": { "type": "string", "enum": ["x", "y"] }, "o": { "type": "object", "properties": { "x": { "type": "string" } } } }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Contains($"public {type}? V {{ get; init; }}", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        string[] objects = [.. values.Select(value => $$"""{"v":{{value}}}""")];
        trip.Keeps("A", objects).Keeps("R", objects);
    }

    [Theory]
    [InlineData("""{ "type": "string" }""", "string")]
    [InlineData("""{ "type": "integer" }""", "long")]
    [InlineData("""{ "type": ["integer", "null"] }""", "long?")]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/components/schemas/o" } }""", List + "global::Sinch.Voice.O>")]
    public void Beside_properties_are_typed_and_what_does_not_fit_is_kept(string schema, string type)
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "a": { "type": "object", "properties": { "x": { "type": "integer" } }, "additionalProperties": {{schema}} },
              "b": { "allOf": [ { "$ref": "#/components/schemas/a" } ], "properties": { "y": { "type": "integer" } } },
              "o": { "type": "object", "properties": { "x": { "type": "string" } } } }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Contains($"AdditionalProperties<{type}>? AdditionalProperties", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        Assert.Contains($"AdditionalProperties<{type}>? AdditionalProperties", trip.Run.Source("Sinch.Voice.B.g.cs"), StringComparison.Ordinal);
        trip.Keeps("A", """{"x":1,"s":"text","n":5,"l":[{"x":"y"}],"b":true,"o":{"p":[1.0]},"z":null}""", """{"x":1}""")
            .Keeps("B", """{"y":2,"s":"text","n":5,"l":[{"x":"y"},1],"z":null}""");
    }

    [Fact]
    public void Beside_properties_are_read_and_set_by_name()
    {
        using var trip = RoundTrip.OfSchemas(
            """{ "a": { "type": "object", "properties": { "x": { "type": "integer" } }, "additionalProperties": { "type": "string" } } }""",
            sources:
            """
            internal static class Probe
            {
                public static string Written() => global::Sinch.Voice.ApiJson.Serialize(new global::Sinch.Voice.A { X = 1, AdditionalProperties = new() { { "colour", "green" } } });

                public static string Read(string json)
                {
                    var read = global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.A>(json)!.AdditionalProperties!;
                    return $"{read.Count} {read["colour"]} {read.Others?.Count}";
                }
            }
            """);
        Assert.Equal("""{"x":1,"colour":"green"}""", trip.Call<string>("Written"));
        Assert.Equal("1 green 1", trip.Call<string>("Read", """{"colour":"green","size":5}"""));
    }

    [Theory]
    [InlineData("""{ "prefixItems": [ { "type": "string" }, { "type": "integer" } ], "type": "array" }""", """["a",1]""", "SVG005")]
    [InlineData("""{ "type": "object", "patternProperties": { "^x-": { "type": "integer" } } }""", """{"x-a":1,"b":{}}""", "SVG005")]
    [InlineData("""{ "type": "object", "properties": { "p": { "type": "string" } }, "patternProperties": { "^x-": { "type": "integer" } } }""", """{"p":"q","x-a":1,"b":{}}""", "SVG005")]
    [InlineData("""{ "type": "object", "properties": { "p": { "type": "string" } }, "if": { "required": ["p"] }, "then": { "properties": { "q": { "type": "integer" } } } }""", """{"p":"q","q":1}""", "SVG005")]
    [InlineData("""{ "not": { "type": "string" } }""", """[1,{"a":null}]""")]
    [InlineData("""{ "$ref": "#/components/schemas/defs/$defs/inner" }""", """{"x":1}""")]
    [InlineData("""{ "$ref": "#/components/schemas/l" }""", """[[],[[]]]""", "SVG005")]
    public void What_has_no_type_of_its_own_is_said_and_kept(string schema, string value, params string[] said)
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "a": { "type": "object", "properties": { "v": {{schema}} } },
              "defs": { "type": "object", "$defs": { "inner": { "type": "object", "properties": { "x": { "type": "integer" } } } } }{{(schema.Contains("schemas/l\"", StringComparison.Ordinal) ? ", \"l\": { \"type\": \"array\", \"items\": { \"$ref\": \"#/components/schemas/l\" } }" : "")}} }
            """);
        Assert.Equal(said, trip.Run.Result.Diagnostics.Select(diagnostic => diagnostic.Id).Distinct());
        trip.Keeps("A", $$"""{"v":{{value}}}""");
    }
}
