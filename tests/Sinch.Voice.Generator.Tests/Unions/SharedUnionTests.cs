using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Generator.Tests.Types;
using Sinch.Voice.Generator.Tests.Updating;

namespace Sinch.Voice.Generator.Tests.Unions;

/// <summary>Equal inline unions are one type, with a name that no place has a say in.</summary>
public class SharedUnionTests
{
    private const string Pets =
        """
        "cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["cat"] } } },
        "dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["dog"] } } },
        "fish": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["fish"] } } }
        """;

    [Fact]
    public void Equal_unions_are_one_type_wherever_they_stand()
    {
        using var trip = RoundTrip.OfSchemas($$"""
            { "a": { "type": "object", "properties": {
                "x": { "anyOf": [ { "type": "string" }, { "type": "integer" } ] },
                "y": { "description": "Either.", "oneOf": [ { "type": "integer" }, { "$ref": "#/components/schemas/text" } ] },
                "z": { "type": ["string", "integer", "null"] },
                "list": { "type": "array", "items": { "anyOf": [ { "type": "string" }, { "type": "integer" } ] } } } },
              "map": { "type": "object", "additionalProperties": { "anyOf": [ { "type": "string" }, { "type": "integer" } ] } },
              "b": { "type": "object", "properties": { "map": { "$ref": "#/components/schemas/map" },
                "owner": { "oneOf": [ { "$ref": "#/components/schemas/dog" }, { "$ref": "#/components/schemas/cat" } ] },
                "other": { "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" } ] },
                "named": { "oneOf": [ { "$ref": "#/components/schemas/dog" }, { "type": "array", "items": { "$ref": "#/components/schemas/cat" } }, { "type": "string", "format": "uuid" } ] } } },
              "text": { "type": "string" }, {{Pets}} }
            """, sources:
            """
            internal static class Probe
            {
                public static string Written()
                {
                    global::Sinch.Voice.StringOrInt64 either = 5;
                    return global::Sinch.Voice.ApiJson.Serialize(new global::Sinch.Voice.A { X = either, Y = either, Z = "z", List = new[] { either } });
                }
            }
            """);

        Assert.Empty(trip.Run.Diagnostics);
        Assert.Equal(
            [
                "CatOrDog : union {shared; discriminator: kind}",
                "DogOrGuidOrCatList : union {shared}",
                "StringOrInt64 : union {shared}",
            ],
            Unions(trip.Run));
        Assert.Equal("""{"x":5,"y":5,"z":"z","list":[5]}""", trip.Call<string>("Written"));
        trip.Keeps("A", """{"x":"a","y":1,"z":null,"list":["a",1]}""")
            .Keeps("B", """{"map":{"k":1,"l":"m"},"owner":{"kind":"cat"},"other":{"kind":"dog"},"named":[{"kind":"cat"}]}""");
    }

    [Fact]
    public void What_the_document_names_is_a_type_of_its_own()
    {
        var run = Run("""
            "a": { "type": "object", "properties": {
              "x": { "anyOf": [ { "type": "string" }, { "type": "integer" } ] },
              "y": { "anyOf": [ { "type": "string" }, { "type": "integer" } ], "x-ms-client-type-name": "First" },
              "z": { "anyOf": [ { "type": "string" }, { "type": "integer" } ], "x-ms-client-type-name": "Second" },
              "items": { "type": "array", "items": { "anyOf": [ { "type": "string" }, { "type": "integer" } ], "x-ms-client-name": "Third" } } } },
            "named": { "anyOf": [ { "type": "string" }, { "type": "integer" } ] },
            "wrapped": { "allOf": [ { "anyOf": [ { "type": "string" }, { "type": "integer" } ] } ], "description": "w" }
            """);
        Assert.Equal(
            ["First : union", "Named : union", "Second : union", "StringOrInt64 : union {shared}", "Third : union", "Wrapped : union"], Unions(run));
        Assert.DoesNotContain(Listing.LinesOf(run), line => line.Contains(": conversion", StringComparison.Ordinal));
    }

    [Fact]
    public void Variants_of_a_place_keep_their_union_there()
    {
        var run = Run("""
            "a": { "type": "object", "properties": {
              "x": { "anyOf": [ { "type": "string", "enum": ["all"] }, { "type": "integer" } ] },
              "y": { "anyOf": [ { "type": "object", "properties": { "n": { "type": "string" } } }, { "type": "integer" } ] } } }
            """);
        Assert.Equal(["AX : union", "AY : union"], Unions(run));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" "aaa": { "type": "object", "properties": { "p": { "oneOf": [ { "type": "integer" }, { "$ref": "#/components/schemas/dog" }, { "$ref": "#/components/schemas/cat" } ] } } }, """)]
    [InlineData(""" "aaa": { "type": "array", "items": { "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" } ] } }, """)]
    public void The_name_is_the_same_whatever_else_there_is(string others)
    {
        var run = Run($$"""
            {{others}} {{Pets}},
            "z": { "type": "object", "properties": { "p": { "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" }, { "type": "integer" } ] } } }
            """);
        Assert.Contains("Z.P : CatOrDogOrInt64? {wire: p}", Listing.LinesOf(run));
    }

    [Fact]
    public void A_component_keeps_its_name()
    {
        var run = Run("""
            "a": { "type": "array", "items": { "anyOf": [ { "type": "string" }, { "type": "integer" } ] } },
            "stringOrInt64": { "type": "object", "properties": { "a": { "$ref": "#/components/schemas/a" } } }
            """, "SVG009");
        Assert.Equal(["StringOrInt642 : union {shared}"], Unions(run));
        Assert.Contains("StringOrInt64.A : IReadOnlyList<StringOrInt642>? {wire: a}", Listing.LinesOf(run));
    }

    [Fact]
    public void A_long_name_says_how_many_variants_there_are()
    {
        var names = Enumerable.Range(0, 12).Select(i => $"variantOfALongName{i:D2}").ToList();
        var run = Run(string.Join(",", names.Select(name => $$""" "{{name}}": { "type": "object", "required": ["k"], "properties": { "k": { "type": "string", "enum": ["{{name}}"] } } }"""))
            + $$""", "a": { "type": "object", "properties": { "p": { "oneOf": [ {{string.Join(",", names.Select(name => $$"""{ "$ref": "#/components/schemas/{{name}}" }"""))}} ] } } } """);
        Assert.Equal(["VariantOfALongName00OrVariantOfALongName01OrVariantOfALongName02Or9More : union {shared; discriminator: k}"], Unions(run));
    }

    [Fact]
    public void A_list_may_hold_unions_of_itself()
    {
        using var trip = RoundTrip.OfSchemas("""
            { "tree": { "type": "array", "items": { "anyOf": [ { "type": "string" }, { "$ref": "#/components/schemas/tree" } ] } },
              "a": { "type": "object", "properties": { "t": { "$ref": "#/components/schemas/tree" }, "u": { "anyOf": [ { "type": "string" }, { "$ref": "#/components/schemas/tree" } ] } } } }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Single(Unions(trip.Run));
        trip.Keeps("A", """{"t":["a",["b",[]]],"u":[["c"]]}""");
    }

    [Fact]
    public void A_union_converts_to_one_that_lists_it_and_to_few_that_have_its_components()
    {
        var run = Run($$"""
            {{Pets}},
            "text": { "anyOf": [ { "type": "string" }, { "type": "integer" } ] },
            "textOrFlag": { "anyOf": [ { "$ref": "#/components/schemas/text" }, { "type": "boolean" } ] },
            "scalar": { "anyOf": [ { "type": "string" }, { "type": "integer" }, { "type": "boolean" }, { "type": "array", "items": {} } ] },
            "pet": { "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" } ] },
            "animal": { "oneOf": [ { "$ref": "#/components/schemas/fish" }, { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" } ] }
            """);
        Assert.Equal(["Pet.to(Animal) : conversion", "Text.to(TextOrFlag) : conversion"], Conversions(run));
    }

    [Fact]
    public void Where_many_unions_have_the_same_components_none_converts()
    {
        string Unions(int count) => string.Join(",", Enumerable.Range(0, count).Select(i => $$""" "u{{i}}": { "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" } ] } """));

        Assert.Equal(20, Conversions(Run($"{Pets}, {Unions(5)}")).Count);
        Assert.Empty(Conversions(Run($"{Pets}, {Unions(6)}")));
    }

    private static GeneratorRun Run(string schemas, params string[] said)
    {
        var run = Generate.From(Spec.OfSchemas($"{{ {schemas} }}")).AssertCompiles();
        Assert.Equal(said, run.Result.Diagnostics.Select(diagnostic => diagnostic.Id));
        return run;
    }

    private static List<string> Unions(GeneratorRun run) => [.. Listing.LinesOf(run).Where(line => line.Contains(" : union", StringComparison.Ordinal))];

    private static List<string> Conversions(GeneratorRun run) => [.. Listing.LinesOf(run).Where(line => line.EndsWith(" : conversion", StringComparison.Ordinal))];
}
