using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Unions;

/// <summary>The variant for objects whose discriminator is absent or unknown: <c>defaultMapping</c> of OpenAPI 3.2.</summary>
public class DefaultMappingTests
{
    [Fact]
    public void It_is_read_where_the_discriminator_is_absent_or_unknown_and_has_no_value_of_its_own()
    {
        var run = Generate.From(Document("\"#/components/schemas/other\"")).AssertClean();
        var union = run.Source("Sinch.Voice.Pet.g.cs");
        Assert.Contains("s_discriminator = new(\"kind\", \"cat\");", union, StringComparison.Ordinal);
        Assert.Contains("_ when global::Sinch.Voice.Runtime.JsonRead.TryModel<global::Sinch.Voice.Other>(ref reader, out var value) => new(value),", union, StringComparison.Ordinal);
        Assert.Contains("public string? Kind { get; init; }", run.Source("Sinch.Voice.Other.g.cs"), StringComparison.Ordinal);
        Assert.Contains("// Pet.variant(Other) : any other value", run.Source("Sinch.Voice.SinchVoiceClient.PublicApi.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_may_be_a_mere_name() => Generate.From(Document("\"other\"")).AssertClean();

    [Fact]
    public void One_that_is_no_variant_is_a_warning_at_its_line()
        => Generate.From(Document("\"#/components/schemas/owner\"")).AssertDiagnostics(
            "spec/sinch-voice.json(11,3): warning SVG019: Discriminator value 'x-oas-default-mapping' is ignored: 'owner' is not a variant of this union").AssertCompiles();

    private static Spec Document(string target) => Spec.OfSchemas(
        $$"""
        {
          "owner": { "type": "object", "properties": { "pet": { "$ref": "#/components/schemas/pet" } } },
          "cat": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string", "enum": [ "cat" ] } } },
          "other": { "type": "object", "properties": { "kind": { "type": "string" } } },
          "pet": { "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/other" } ], "discriminator": { "propertyName": "kind" },
          "x-oas-default-mapping": {{target}} }
        }
        """);
}
