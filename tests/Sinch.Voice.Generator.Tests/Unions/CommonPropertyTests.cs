using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Generator.Tests.Updating;

namespace Sinch.Voice.Generator.Tests.Unions;

/// <summary>What all variants of a union have, the union has.</summary>
public class CommonPropertyTests
{
    private const string CatAndDog = """{ "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" } ] }""";

    [Theory]
    [InlineData("""{ "type": "string" }""", """{ "type": "string" }""", "Pet.Name : string?")]
    [InlineData("""{ "type": "string", "nullable": true }""", """{ "type": "string" }""", "Pet.Name : string?")]
    [InlineData("""{ "type": "integer" }""", """{ "type": "integer" }""", "Pet.Name : long?")]
    [InlineData("""{ "type": "array", "items": { "$ref": "#/components/schemas/cat" } }""", """{ "type": "array", "items": { "$ref": "#/components/schemas/cat" } }""", "Pet.Name : IReadOnlyList<Cat>?")]
    [InlineData("""{ "$ref": "#/components/schemas/pet" }""", """{ "$ref": "#/components/schemas/pet" }""", "Pet.Name : Pet?")]
    [InlineData("{}", "{}", "Pet.Name : JsonElement?")]
    [InlineData("""{ "type": "string", "deprecated": true }""", """{ "type": "string" }""", "Pet.Name : string? {deprecated}")]
    [InlineData("""{ "type": "string" }""", """{ "type": "integer" }""", null)]
    [InlineData("""{ "type": "array", "items": { "type": "string" } }""", """{ "type": "array", "items": { "type": "string", "nullable": true } }""", null)]
    [InlineData("""{ "type": "string", "enum": [ "a", "b" ] }""", """{ "type": "string", "enum": [ "a", "b" ] }""", null)]
    public void A_property_of_one_type_is_one_of_the_union(string cat, string dog, string? line)
        => Assert.Equal(line is null ? [] : [line], CommonOf(Variants(("name", cat), ("name", dog)), CatAndDog));

    /// <summary>A type that only one of them has says that the property isn't the same; neither does a name that only one has.</summary>
    [Fact]
    public void A_property_that_a_variant_lacks_is_not_one_of_the_union()
        => Assert.Empty(CommonOf(Variants(("name", """{ "type": "string" }"""), ("names", """{ "type": "string" }""")), CatAndDog));

    /// <summary>C# knows a property by its C# name, so that two spellings of one name are one.</summary>
    [Fact]
    public void The_name_is_the_one_in_CSharp()
        => Assert.Equal(["Pet.CallId : string?"], CommonOf(Variants(("call_id", """{ "type": "string" }"""), ("callId", """{ "type": "string" }""")), CatAndDog));

    [Theory]
    [InlineData("value")]
    [InlineData("match")]
    [InlineData("hasValue")]
    [InlineData("tryGetValue")]
    [InlineData("pet")]
    public void A_name_that_the_struct_uses_itself_is_left_to_the_variants(string name)
        => Assert.Empty(CommonOf(Variants((name, """{ "type": "boolean" }"""), (name, """{ "type": "boolean" }""")), CatAndDog));

    [Fact]
    public void A_union_with_a_variant_that_is_no_object_has_none()
        => Assert.Empty(CommonOf(
            Variants(("name", """{ "type": "string" }"""), ("name", """{ "type": "string" }""")),
            """{ "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" }, { "type": "string" } ] }"""));

    /// <summary>The discriminator is a string in both, and would be null for the one variant of which nothing else is known.</summary>
    [Fact]
    public void The_discriminator_is_left_to_the_variants()
        => Assert.Equal(
            ["Pet.Name : string?"],
            CommonOf(Variants(("name", """{ "type": "string" }"""), ("name", """{ "type": "string" }""")), CatAndDog));

    /// <summary>Each key of a discriminator is a variant, even if it is a union.</summary>
    [Fact]
    public void A_variant_that_is_a_union_has_what_its_own_variants_have()
    {
        const string Schemas =
            """
            "cat": { "type": "object", "required": ["kind", "purr"], "properties": { "kind": { "type": "string" }, "name": { "type": "string" }, "purr": { "type": "string" } } },
            "tom": { "type": "object", "required": ["kind", "roam"], "properties": { "kind": { "type": "string" }, "name": { "type": "string" }, "roam": { "type": "string" } } },
            "cats": { "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/tom" } ] },
            "dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "name": { "type": "string" }, "purr": { "type": "string" } } }
            """;
        const string Union =
            """
            { "oneOf": [ { "$ref": "#/components/schemas/cats" }, { "$ref": "#/components/schemas/dog" } ],
              "discriminator": { "propertyName": "kind", "mapping": { "cats": "#/components/schemas/cats", "dog": "#/components/schemas/dog" } } }
            """;
        Assert.Equal(["Pet.Name : string?"], CommonOf(Schemas, Union));
    }

    [Theory]
    [InlineData("Who.", "Who.", "<summary>Who.</summary>")]
    [InlineData("Who.", "Which.", "<summary>Gets the property <c>name</c> of the variant.</summary>")]
    public void The_documentation_is_that_of_the_variants_if_they_agree(string cat, string dog, string summary)
    {
        var run = Generate.From(Of(Variants(("name", Described(cat)), ("name", Described(dog))), CatAndDog)).AssertClean();
        Assert.Contains($"/// {summary}\n    /// <remarks><see langword=\"null\"/> if", run.Source("Sinch.Voice.Pet.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_deprecated_one_is_obsolete_and_the_output_has_no_warning()
    {
        var run = Generate.From(Of(Variants(("name", """{ "type": "string", "deprecated": true }"""), ("name", """{ "type": "string" }""")), CatAndDog)).AssertClean();
        Assert.Contains("[global::System.Obsolete(\"The document marks this as deprecated.\")]\n    public string? Name =>", run.Source("Sinch.Voice.Pet.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.CSharp15)]
    public void It_has_the_value_of_the_variant_and_none_where_there_is_none(LanguageVersion version)
    {
        using var consumer = new LoadedConsumer(new GeneratorHost(version, UnionDocument.Spec)
            .AddSource(
                """
                using Sinch.Voice;

                internal static class Probe
                {
                    public static string? Of(string json) => ApiJson.Deserialize<Call>(json)!.From?.Endpoint;

                    public static string? Empty() => default(Destination).Endpoint;

                    public static string? Own() => ((Destination)new Pstn { Endpoint = "+46" }).Endpoint;
                }
                """)
            .RunTwice()
            .AssertClean()
            .Output);

        Assert.Equal("+46", consumer.Call<string?>("Probe", "Own"));
        Assert.Equal("a@b", consumer.Call<string?>("Probe", "Of", """{"from":{"type":"SIP","endpoint":"a@b"}}"""));
        Assert.Null(consumer.Call<string?>("Probe", "Of", """{"from":{"type":"sip"}}"""));
        Assert.Null(consumer.Call<string?>("Probe", "Of", """{"from":{"type":"fax","endpoint":"a@b"}}"""));
        Assert.Null(consumer.Call<string?>("Probe", "Of", "{}"));
        Assert.Null(consumer.Call<string?>("Probe", "Empty"));
    }

    /// <summary>An enum converts from a string and a union from its variants, so a bare <c>null</c> would be one of these.</summary>
    [Theory]
    [InlineData("""{ "type": "string", "enum": ["on", "off"] }""", "Mood")]
    [InlineData("""{ "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "type": "string" } ] }""", "Mood")]
    [InlineData("""{ "type": "integer", "enum": [1, 2] }""", "Mood")]
    [InlineData("""{ "type": "number", "format": "double" }""", "double")]
    [InlineData("""{ "type": "string", "format": "duration" }""", "IsoDuration")]
    public void A_struct_that_every_variant_requires_has_no_value_where_there_is_none(string mood, string type)
    {
        const string Variant = """{ "type": "object", "required": ["kind", "mood"], "properties": { "kind": { "type": "string", "enum": ["KIND"] }, "mood": { "$ref": "#/components/schemas/mood" } } }""";
        var spec = Of(
            $$""" "mood": {{mood}}, "cat": {{Variant.Replace("KIND", "cat", StringComparison.Ordinal)}}, "dog": {{Variant.Replace("KIND", "dog", StringComparison.Ordinal)}} """, CatAndDog);
        using var consumer = new LoadedConsumer(new GeneratorHost(spec)
            .AddSource($"using Sinch.Voice; internal static class Probe {{ public static bool HasNone() => default(Pet).Mood is null && ApiJson.Deserialize<Pet>(\"{{}}\").Mood is null; public static {type}? Of(Pet pet) => pet.Mood; }}")
            .RunTwice()
            .AssertClean()
            .Output);
        Assert.True(consumer.Call<bool>("Probe", "HasNone"));
    }

    [Fact]
    public void A_new_one_stands_where_the_first_variant_describes_it()
    {
        var spec = Of(Variants(("name", """{ "type": "string" }"""), ("name", """{ "type": "string" }""")), CatAndDog);
        var before = string.Join("\n", EmittedSurface.LinesOf(new GeneratorHost(spec).Run()).Where(line => !line.StartsWith("Pet.Name", StringComparison.Ordinal)));
        var added = Assert.Single(new GeneratorHost(spec.With(before)).Run().Result.Diagnostics, diagnostic => diagnostic.Id == "SVG052");
        Assert.Contains("'Pet.Name' (string?) was added; it is generated from #/components/schemas/cat/properties/name", added.GetMessage(null), StringComparison.Ordinal);
    }

    /// <summary>Those of a union of the name <c>Pet</c>, as the listing has them.</summary>
    private static IEnumerable<string> CommonOf(string schemas, string union)
    {
        var lines = EmittedSurface.LinesOf(Generate.From(Of(schemas, union)).AssertClean());
        Assert.Contains(lines, line => line.StartsWith("Pet : union", StringComparison.Ordinal));
        return lines.Where(line => line.StartsWith("Pet.", StringComparison.Ordinal) && !line.Contains('(', StringComparison.Ordinal));
    }

    private static Spec Of(string schemas, string union) => Spec.OfSchemas($$"""{ {{schemas}}, "pet": {{union}} }""");

    private static string Variants((string Name, string Schema) cat, (string Name, string Schema) dog) => $"{Variant("cat", cat.Name, cat.Schema)}, {Variant("dog", dog.Name, dog.Schema)}";

    private static string Variant(string kind, string name, string schema)
        => $$""" "{{kind}}": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["{{kind}}"] }, "{{name}}": {{schema}} } } """;

    private static string Described(string text) => $$"""{ "type": "string", "description": "{{text}}" }""";
}
