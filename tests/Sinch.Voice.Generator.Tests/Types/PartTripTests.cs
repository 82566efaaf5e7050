namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>What several parts of a schema say of one value: compiled, loaded, read and written.</summary>
public class PartTripTests
{
    [Theory]
    [InlineData("""[ { "properties": { "d": { "properties": { "x": { "type": "string" }, "y": { "type": "integer" } } } } }, { "properties": { "d": { "properties": { "z": { "type": "string" } }, "required": ["x"] } } } ]""")]
    [InlineData("""[ { "$ref": "#/components/schemas/base" }, { "properties": { "d": { "properties": { "z": { "type": "string" } } } } } ]""")]
    [InlineData("""[ { "$ref": "#/components/schemas/base" }, { "$ref": "#/components/schemas/other" } ]""")]
    public void An_object_in_two_parts_has_the_properties_of_both(string parts)
    {
        using var trip = RoundTrip.OfSchemas(
            $$"""
            { "a": { "allOf": {{parts}} },
              "base": { "type": "object", "properties": { "d": { "type": "object", "properties": { "x": { "type": "string" }, "y": { "type": "integer" } } } } },
              "other": { "type": "object", "properties": { "d": { "type": "object", "properties": { "z": { "type": "string" } } } } } }
            """, sources:
            """
            internal static class Probe
            {
                public static string Read(string json)
                    => global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.A>(json)!.D is { } d ? $"{d.X} {d.Y} {d.Z} {d.AdditionalProperties?.Count ?? 0}" : "none";
            }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Equal("x 1 z 0", trip.Call<string>("Read", """{"d":{"x":"x","y":1,"z":"z"}}"""));
        trip.Keeps("A", """{"d":{"x":"x","y":1,"z":"z"}}""", """{"d":{"x":"x","other":[]}}""").Keeps("Base", """{"d":{"x":"x","y":1}}""");
    }

    [Fact]
    public void Items_and_what_is_within_are_merged_too()
    {
        using var trip = RoundTrip.OfSchemas(
            """
            { "a": { "allOf": [
                { "properties": { "d": { "type": "array", "items": { "type": "object", "properties": { "x": { "type": "string" }, "in": { "properties": { "p": { "type": "string" } } } } } } } },
                { "properties": { "d": { "items": { "properties": { "z": { "type": "integer" }, "in": { "properties": { "q": { "type": "integer" } } } } } } } } ] },
              "list": { "allOf": [ { "type": "array", "items": { "properties": { "x": { "type": "string" } } } }, { "items": { "properties": { "y": { "type": "string" } } } } ] },
              "b": { "type": "object", "properties": { "l": { "$ref": "#/components/schemas/list" } } } }
            """, sources:
            """
            internal static class Probe
            {
                public static string Read(string json)
                    => global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.A>(json)!.D![0] is var item ? $"{item.X} {item.Z} {item.In!.P} {item.In.Q}" : "none";

                public static string? List(string json) => global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.B>(json)!.L![0] is var item ? item.X + item.Y : null;
            }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Equal("x 1 p 2", trip.Call<string>("Read", """{"d":[{"x":"x","z":1,"in":{"p":"p","q":2}}]}"""));
        Assert.Equal("xy", trip.Call<string>("List", """{"l":[{"x":"x","y":"y"}]}"""));
    }

    [Theory]
    [InlineData("""{ "$ref": "#/components/schemas/pet" }""", """{ "$ref": "#/components/schemas/dog" }""", "global::Sinch.Voice.Dog")]
    [InlineData("""{ "$ref": "#/components/schemas/dog" }""", """{ "$ref": "#/components/schemas/pet" }""", "global::Sinch.Voice.Dog")]
    [InlineData("""{ "$ref": "#/components/schemas/dog" }""", """{ "description": "Only that." }""", "global::Sinch.Voice.Dog")]
    [InlineData("""{ "$ref": "#/components/schemas/dog" }""", """{ "$ref": "#/components/schemas/dog" }""", "global::Sinch.Voice.Dog")]
    [InlineData("""{ "$ref": "#/components/schemas/dog" }""", """{ "maxLength": 3 }""", "global::Sinch.Voice.Dog")]
    [InlineData("""{ "$ref": "#/components/schemas/size" }""", """{ "type": "string" }""", "global::Sinch.Voice.Size")]
    [InlineData("""{ "type": "string" }""", """{ "type": "string", "format": "uuid" }""", "global::System.Guid")]
    [InlineData("""{ "type": "number" }""", """{ "type": "integer" }""", "long")]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", """{ "minItems": 1 }""", "global::System.Collections.Generic.IReadOnlyList<string>")]
    [InlineData("""{ "$ref": "#/components/schemas/dogs" }""", """{ "type": "array" }""", "global::System.Collections.Generic.IReadOnlyList<global::Sinch.Voice.DogsItem>")]
    [InlineData("""{ "type": "object" }""", """{ "allOf": [ { "$ref": "#/components/schemas/dogs" }, { "type": "array", "maxItems": 3 } ] }""", "global::System.Text.Json.JsonElement", "SVG005")]
    [InlineData("""{ "type": "array" }""", """{ "allOf": [ { "$ref": "#/components/schemas/dogs" }, { "type": "array", "maxItems": 3 } ] }""", "global::System.Collections.Generic.IReadOnlyList<global::Sinch.Voice.DogsItem>")]
    [InlineData("""{ "$ref": "#/components/schemas/dog" }""", """{ "type": "object" }""", "global::Sinch.Voice.Dog")]
    public void The_narrower_of_two_descriptions_is_the_type(string first, string second, string type, params string[] said)
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "a": { "allOf": [ { "properties": { "d": {{first}} } }, { "properties": { "d": {{second}} } } ] },
              "pet": { "type": "object", "properties": { "name": { "type": "string" } } }, "size": { "type": "string", "enum": ["s", "l"] },
              "dogs": { "type": "array", "items": { "type": "object", "properties": { "n": { "type": "string" } } } },
              "dog": { "allOf": [ { "$ref": "#/components/schemas/pet" } ], "properties": { "bark": { "type": "string" } } } }
            """);
        Assert.Equal(said, trip.Run.Result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains($"public {type}? D {{ get; init; }}", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "string" }""", """{ "type": "integer" }""", "\"x\"", "5")]
    [InlineData("""{ "type": "object", "properties": { "x": { "type": "string" } } }""", """{ "type": "array", "items": {} }""", """{"x":"y"}""", "[1]")]
    public void Where_two_parts_contradict_each_other_neither_wins(string first, string second, params string[] values)
    {
        using var trip = RoundTrip.OfSchemas($$"""{ "a": { "allOf": [ { "properties": { "d": {{first}} } }, { "properties": { "d": {{second}} } } ] } }""");
        Assert.Equal(
            "The schemas of property 'd' of 'A' contradict each other: this one contradicts #/components/schemas/a/allOf/0/properties/d; the value is typed as JsonElement",
            Assert.Single(trip.Run.Result.Diagnostics).GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Contains("public global::System.Text.Json.JsonElement? D { get; init; }", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        trip.Keeps("A", [.. values.Select(value => $$"""{"d":{{value}}}""")]);
    }

    [Theory]
    [InlineData("""{ "allOf": [ { "maximum": 30 }, { "minimum": 20 } ] }""", "decimal", "25", "25.5")]
    [InlineData("""{ "maximum": 30, "description": "d" }""", "decimal", "25")]
    [InlineData("""{ "allOf": [ { "minLength": 1 } ], "description": "d" }""", "string", "\"x\"")]
    [InlineData("""{ "allOf": [ {} ] }""", "global::System.Text.Json.JsonElement", "25", "\"x\"", "{\"a\":[]}", "[1]")]
    [InlineData("""{ "allOf": [ {}, { "allOf": [ { "description": "d" } ] } ] }""", "global::System.Text.Json.JsonElement", "25")]
    [InlineData("""{ "allOf": [ { "maximum": 30 }, { "minLength": 2 } ] }""", "global::System.Text.Json.JsonElement", "25", "\"x\"")]
    [InlineData("""{ "allOf": [ { "type": "integer" }, { "maximum": 30 } ] }""", "long", "25")]
    [InlineData("""{ "allOf": [ { "maxLength": 30 }, { "properties": { "x": { "type": "string" } } } ] }""", "global::Sinch.Voice.AV", "{\"x\":\"1\"}")]
    [InlineData("""{ "type": "string", "properties": { "x": {} } }""", "string", "\"x\"")]
    [InlineData("""{ "type": "integer", "properties": { "x": {} }, "required": ["x"] }""", "long", "7")]
    [InlineData("""{ "type": ["string", "null"], "properties": { "x": {} } }""", "string", "\"x\"", "null")]
    public void Keywords_say_of_a_value_only_what_they_are_for(string schema, string type, params string[] values)
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "a": { "type": "object", "properties": { "v": {{schema}}, "c": { "$ref": "#/components/schemas/c" }, "l": { "type": "array", "items": {{schema}} } } }, "c": {{schema}} }
            """);
        Assert.Empty(trip.Run.Result.Diagnostics.Where(diagnostic => diagnostic.Id != "SVG009"));
        Assert.Contains($"public {type}? V {{ get; init; }}", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        foreach (var value in values)
        {
            trip.Keeps("A", $$"""{"v":{{value}},"c":{{value}},"l":[{{value}}]}""");
        }
    }
}
