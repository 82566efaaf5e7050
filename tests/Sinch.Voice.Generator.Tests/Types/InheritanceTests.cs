namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>Schemas that build on others, with and without a discriminator.</summary>
public class InheritanceTests
{
    private const string Probe =
        """
        internal static class Probe
        {
            public static string Which(string json) => global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.Owner>(json)!.Pet?.Value?.GetType().Name ?? "null";
        }
        """;

    private const string Cats =
        """
        "cat": { "allOf": [ { "$ref": "#/components/schemas/pet" }, { "type": "object", "properties": { "lives": { "type": "integer" } } } ] },
        "dog": { "allOf": [ { "$ref": "#/components/schemas/pet" } ], "properties": { "tricks": { "type": "array", "items": { "type": "string" } } } },
        "poodle": { "allOf": [ { "$ref": "#/components/schemas/dog" }, { "type": "object", "properties": { "curls": { "type": "integer" } } } ] },
        "owner": { "type": "object", "properties": { "pet": { "$ref": "#/components/schemas/pet" } } }
        """;

    [Fact]
    public void A_reference_to_a_base_may_be_any_schema_that_builds_on_it()
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "pet": { "type": "object", "required": ["kind", "name"], "discriminator": { "propertyName": "kind" },
                "properties": { "kind": { "type": "string" }, "name": { "type": "string" } } }, {{Cats}} }
            """, "3.0.3", Probe);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Equal("Cat", trip.Call<string>("Which", """{ "pet": { "kind": "cat", "name": "Tom", "lives": 9 } }"""));
        Assert.Equal("Poodle", trip.Call<string>("Which", """{ "pet": { "name": "Fifi", "kind": "poodle", "curls": 3 } }"""));
        Assert.Equal("PetBase", trip.Call<string>("Which", """{ "pet": { "kind": "pet", "name": "?" } }"""));
        Assert.Equal("UnknownVariant", trip.Call<string>("Which", """{ "pet": { "kind": "fish", "name": "Bob" } }"""));
        trip.Keeps(
            "Owner",
            """{ "pet": { "kind": "cat", "name": "Tom", "lives": 9 } }""",
            """{ "pet": { "kind": "poodle", "name": "Fifi", "curls": 3, "tricks": ["sit"], "new": null } }""",
            """{ "pet": { "kind": "fish", "name": "Bob", "x": [1.0, {}] } }""");
        var cat = trip.Run.Source("Sinch.Voice.Cat.g.cs");
        Assert.Contains("""public string Kind { get; private init; } = "cat";""", cat, StringComparison.Ordinal);
        Assert.Contains("public required string Name { get; init; }", cat, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_names_the_values_and_leaves_the_base_out()
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "pet": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } },
                "discriminator": { "propertyName": "kind", "mapping": { "C": "#/components/schemas/cat", "D": "dog" } } }, {{Cats}} }
            """, "3.0.3", Probe);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Equal("Cat", trip.Call<string>("Which", """{ "pet": { "kind": "C" } }"""));
        Assert.Equal("Dog", trip.Call<string>("Which", """{ "pet": { "kind": "d" } }"""));
        Assert.Equal("Poodle", trip.Call<string>("Which", """{ "pet": { "kind": "poodle" } }"""));
        Assert.Equal("UnknownVariant", trip.Call<string>("Which", """{ "pet": { "kind": "pet" } }"""));
        Assert.DoesNotContain("Sinch.Voice.PetBase.g.cs", trip.Run.HintNames);
    }

    [Fact]
    public void A_base_of_its_own_within_another_one_is_a_union_too()
    {
        using var trip = RoundTrip.OfSchemas(
            """
            { "a": { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" } }, "discriminator": { "propertyName": "t" } },
              "b": { "allOf": [ { "$ref": "#/components/schemas/a" } ], "discriminator": { "propertyName": "t" }, "properties": { "x": { "type": "string" } } },
              "c": { "allOf": [ { "$ref": "#/components/schemas/b" }, { "type": "object", "properties": { "y": { "type": "string" } } } ] },
              "h": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/a" }, "b": { "type": "array", "items": { "$ref": "#/components/schemas/b" } } } } }
            """, "3.0.3");
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Contains("public static implicit operator global::Sinch.Voice.A(", trip.Run.Source("Sinch.Voice.B.g.cs"), StringComparison.Ordinal);
        trip.Keeps("H", """{ "a": { "t": "c", "x": "1", "y": "2" }, "b": [ { "t": "b", "x": "1" }, { "t": "c", "y": "2" } ] }""");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "x-note": { "$ref": "#/components/schemas/a" }, "example": { "$ref": "#/components/schemas/a" } }""")]
    public void A_base_that_is_only_built_on_stays_an_object(string other)
    {
        using var trip = RoundTrip.OfSchemas(
            $$"""
            { "other": {{other}},
              "a": { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" } }, "discriminator": { "propertyName": "t" } },
              "b": { "allOf": [ { "$ref": "#/components/schemas/a" } ], "properties": { "x": { "type": "string" } } } }
            """, "3.0.3");
        Assert.Contains("sealed class A :", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "$ref": "#/components/schemas/b" }""")]
    [InlineData("""{ "$ref": "#/components/schemas/b" }, { "$ref": "#/components/schemas/c" }""")]
    public void A_union_whose_variants_build_on_it(string variants)
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "a": { "oneOf": [ {{variants}} ], "discriminator": { "propertyName": "t" } },
              "b": { "allOf": [ { "$ref": "#/components/schemas/a" }, { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" }, "x": { "type": "string" } } } ] },
              "c": { "allOf": [ { "$ref": "#/components/schemas/a" }, { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" }, "y": { "type": "string" } } } ] },
              "h": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/a" } } } }
            """, "3.0.3");
        // A schema that is not a variant inherits what every variant may have.
        Assert.All(trip.Run.Result.Diagnostics, diagnostic => Assert.Equal("SVG039", diagnostic.Id));
        trip.Keeps("H", """{ "a": { "t": "b", "x": "1" } }""", """{ "a": { "t": "c", "y": "1" } }""");
        Assert.DoesNotContain("\"y\"", trip.Run.Source("Sinch.Voice.B.g.cs"), StringComparison.Ordinal);
        Assert.Equal(variants.Contains("schemas/c", StringComparison.Ordinal) ? 0 : 1, trip.Run.Diagnostics.Count);
    }

    [Fact]
    public void Values_that_differ_by_case_are_of_different_variants()
    {
        using var trip = RoundTrip.OfSchemas(
            """
            { "owner": { "type": "object", "properties": { "pet": { "$ref": "#/components/schemas/base" } } },
              "base": { "oneOf": [ { "$ref": "#/components/schemas/B" }, { "$ref": "#/components/schemas/b" } ], "discriminator": { "propertyName": "t" } },
              "B": { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" } } },
              "b": { "type": "object", "required": ["t"], "properties": { "t": { "type": "string" } } } }
            """, "3.0.3", Probe);
        Assert.Equal(["SVG009"], trip.Run.Result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.NotEqual(trip.Call<string>("Which", """{ "pet": { "t": "B" } }"""), trip.Call<string>("Which", """{ "pet": { "t": "b" } }"""));
        trip.Keeps("Owner", """{ "pet": { "t": "B" } }""", """{ "pet": { "t": "b" } }""");
    }
}
