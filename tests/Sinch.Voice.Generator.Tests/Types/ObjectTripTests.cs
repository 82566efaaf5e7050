namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>Objects made of parts, and properties that go in one direction only.</summary>
public class ObjectTripTests
{
    [Fact]
    public void A_required_property_that_only_comes_is_not_required_of_a_writer()
    {
        using var trip = RoundTrip.OfSchemas(
            """
            { "a": { "type": "object", "required": ["id", "n", "secret", "pin"], "properties": {
                "id": { "type": "string", "readOnly": true }, "n": { "type": "integer", "readOnly": true },
                "secret": { "type": "string", "writeOnly": true }, "pin": { "type": "integer", "writeOnly": true } } } }
            """,
            "3.0.3",
            """
            internal static class Probe
            {
                public static string Written() => global::Sinch.Voice.ApiJson.Serialize(new global::Sinch.Voice.A { Secret = "s", Pin = 1 });
                public static string? Read(string json) => global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.A>(json)!.Id;
            }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Equal("""{"secret":"s","pin":1}""", trip.Call<string>("Written"));
        Assert.Equal("1", trip.Call<string>("Read", """{"id":"1","n":2}"""));
        trip.Keeps("A", """{"id":"1","n":2,"secret":"s","pin":1}""");
    }

    [Theory]
    [InlineData("""{ "allOf": [ { "$ref": "#/components/schemas/text" }, { "description": "d" } ] }""", "string", "\"x\"")]
    [InlineData("""{ "allOf": [ { "type": "string" }, { "maxLength": 3 }, { "enum": ["a", "b"] } ] }""", "global::Sinch.Voice.AV", "\"a\"")]
    [InlineData("""{ "allOf": [ { "$ref": "#/components/schemas/text" } ], "nullable": true, "description": "d" }""", "string", "\"x\"", "null")]
    [InlineData("""{ "allOf": [ { "$ref": "#/components/schemas/wrapped" } ] }""", "global::Sinch.Voice.Level", "\"low\"")]
    [InlineData("""{ "allOf": [ { "$ref": "#/components/schemas/o" }, { "description": "d" } ] }""", "global::Sinch.Voice.O", """{"x":"1"}""")]
    [InlineData("""{ "allOf": [ { "$ref": "#/components/schemas/list" } ], "description": "d" }""", "global::System.Collections.Generic.IReadOnlyList<string>", """["a"]""")]
    [InlineData("""{ "allOf": [ { "$ref": "#/components/schemas/union" }, { "description": "d" } ] }""", "global::Sinch.Voice.Union", "\"a\"", "5")]
    public void A_part_that_says_it_all_is_the_type(string schema, string type, params string[] values)
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "a": { "type": "object", "properties": { "v": {{schema}} } }, "text": { "type": "string" }, "o": { "type": "object", "properties": { "x": { "type": "string" } } },
              "level": { "type": "string", "enum": ["low", "high"] }, "wrapped": { "allOf": [ { "$ref": "#/components/schemas/level" } ], "description": "w" },
              "list": { "type": "array", "items": { "type": "string" } }, "union": { "oneOf": [ { "type": "string" }, { "type": "integer" } ] } }
            """, "3.0.3");
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Contains($"public {type}? V {{ get; init; }}", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        foreach (var value in values)
        {
            trip.Keeps("A", $$"""{"v":{{value}}}""");
        }
    }

    [Fact]
    public void Alternatives_beside_properties_become_optional_properties()
    {
        using var trip = RoundTrip.OfSchemas(
            """
            { "pay": { "type": "object", "required": ["amount"], "properties": { "amount": { "type": "number" }, "kind": { "type": "string" } },
                "oneOf": [ { "required": ["card"], "properties": { "card": { "type": "string" }, "kind": { "const": "card" }, "n": { "type": "string" } } },
                           { "$ref": "#/components/schemas/iban" } ] },
              "iban": { "type": "object", "required": ["iban2"], "properties": { "iban2": { "type": "string" }, "n": { "type": "integer" } } },
              "more": { "allOf": [ { "$ref": "#/components/schemas/pay" }, { "type": "object", "properties": { "note": { "type": "string" } } } ] } }
            """);
        Assert.Equal(["SVG039"], trip.Run.Result.Diagnostics.Select(diagnostic => diagnostic.Id).Where(id => id != "SVG009"));
        var source = trip.Run.Source("Sinch.Voice.Pay.g.cs");
        Assert.Contains("public required decimal Amount", source, StringComparison.Ordinal);
        Assert.Contains("public string? Kind", source, StringComparison.Ordinal);
        Assert.Contains("public string? Card", source, StringComparison.Ordinal);
        Assert.Contains("public global::Sinch.Voice.StringOrInt64? N", source, StringComparison.Ordinal);
        trip.Keeps("Pay", """{"amount":1,"card":"c","kind":"card","n":"x"}""", """{"amount":1.5,"iban2":"i","n":3}""")
            .Keeps("More", """{"amount":1,"card":"c","note":"n","n":"x"}""");
    }

    [Fact]
    public void Alternatives_that_only_constrain_say_nothing()
    {
        using var trip = RoundTrip.OfSchemas(
            """{ "a": { "type": "object", "properties": { "x": { "type": "string" }, "y": { "type": "string" } }, "anyOf": [ { "required": ["x"] }, { "required": ["y"] }, { "not": { "required": ["z"] } } ] } }""");
        Assert.Empty(trip.Run.Diagnostics);
        trip.Keeps("A", """{"x":"1"}""", """{"y":"1","z":[null]}""");
    }

    [Fact]
    public void A_union_that_repeats_what_its_variants_take_in_is_a_union()
    {
        using var trip = RoundTrip.OfSchemas(
            """
            { "shape": { "type": "object", "properties": { "t": { "type": "string" } }, "required": ["t"],
                "oneOf": [ { "$ref": "#/components/schemas/round" }, { "$ref": "#/components/schemas/square" } ], "discriminator": { "propertyName": "t" } },
              "round": { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" }, "radius": { "type": "number" } } },
              "square": { "allOf": [ { "$ref": "#/components/schemas/shape" }, { "type": "object", "properties": { "side": { "type": "number" } } } ] },
              "h": { "type": "object", "properties": { "s": { "$ref": "#/components/schemas/shape" } } } }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Contains("readonly struct Shape", trip.Run.Source("Sinch.Voice.Shape.g.cs"), StringComparison.Ordinal);
        trip.Keeps("H", """{"s":{"t":"round","radius":1}}""", """{"s":{"t":"square","side":1}}""", """{"s":{"t":"other","x":1}}""");
    }

    [Fact]
    public void A_diamond_has_each_property_once_and_the_narrowest_type()
    {
        using var trip = RoundTrip.OfSchemas(
            """
            { "a": { "type": "object", "properties": { "x": { "type": "string" }, "y": {} } },
              "b": { "allOf": [ { "$ref": "#/components/schemas/a" } ], "properties": { "y": { "type": "string" } } },
              "c": { "allOf": [ { "$ref": "#/components/schemas/a" } ], "required": ["x"], "properties": { "z": { "type": "string" } } },
              "d": { "allOf": [ { "$ref": "#/components/schemas/b" }, { "$ref": "#/components/schemas/c" } ] } }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Contains("new(nameof(D), [\"x\", \"y\", \"z\"]", trip.Run.Source("Sinch.Voice.D.g.cs"), StringComparison.Ordinal);
        Assert.Contains("public string? Y", trip.Run.Source("Sinch.Voice.D.g.cs"), StringComparison.Ordinal);
        trip.Keeps("D", """{"x":"1","y":"2","z":"3"}""");
    }
}
