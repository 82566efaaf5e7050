namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>Unions: findings describe the intended variant.</summary>
public class VariantTests
{
    private const string Schemas =
        """
        { "sip": { "required": ["type"], "properties": { "type": { "type": "string", "enum": ["sip"] }, "address": { "type": "string" } } },
          "pstn": { "required": ["type"], "properties": { "type": { "type": "string", "enum": ["pstn"] }, "number": { "type": "string", "minLength": 3 } } } }
        """;

    private const string Variants = """ "oneOf": [ { "$ref": "#/components/schemas/sip" }, { "$ref": "#/components/schemas/pstn" } ] """;

    private const string Mapped =
        $$"""{ {{Variants}}, "discriminator": { "propertyName": "type", "mapping": { "sip": "#/components/schemas/sip", "pstn": "pstn" } } }""";

    private const string Unmapped = $$"""{ {{Variants}}, "discriminator": { "propertyName": "type" } }""";

    [Theory]
    [InlineData("""{ "type": "pstn", "number": 1 }""", "SVG060: 1 is not a string")]
    [InlineData("""{ "type": "sip", "number": "123" }""", "SVG061: Property 'number' of the example is not declared in the schema")]
    [InlineData("""{ "type": "Sip" }""", "SVG060: 'Sip' is not 'sip' (it differs only in case)")]
    [InlineData("""{ "type": "mxp", "number": 1 }""", "SVG060: 'mxp' is not one of sip, pstn")]
    [InlineData("""{ "type": 1 }""", "SVG060: 1 is not one of sip, pstn")]
    [InlineData("""{ "number": "123" }""", "SVG060: the discriminator 'type' is missing; it must be one of sip, pstn")]
    [InlineData("1", "SVG060: 1 matches none of the 2 schemas of oneOf")]
    public void The_discriminator_names_the_variant(string value, string message)
    {
        if (value != "1")
        {
            Assert.Equal([message], Lint.Value("3.0.3", Mapped, value, Schemas));
            Assert.Equal([message], Lint.Value("3.0.3", Unmapped, value, Schemas));
            Assert.Equal([message], Lint.Value("3.0.3", Mapped.Replace("oneOf", "anyOf", StringComparison.Ordinal), value, Schemas));
            return;
        }

        // The schemas say nothing of what isn't an object, so that it fits both.
        Assert.Equal(["SVG060: 1 matches 2 of the 2 schemas of oneOf (sip, pstn), but must match exactly one"], Lint.Value("3.0.3", Mapped, value, Schemas));
    }

    [Theory]
    [InlineData("""{ "type": "pstn", "number": 1 }""", "SVG060: 1 is not a string (in pstn, the closest of the 2 schemas of oneOf)")]
    [InlineData("""{ "type": "sip", "address": "a" }""", null)]
    [InlineData("""{ "type": "mxp" }""", "SVG060: an object matches none of the 2 schemas of oneOf")]
    public void Without_one_it_is_the_nearest_variant(string value, string? message)
        => Assert.Equal(message is null ? [] : [message], Lint.Value("3.0.3", $$"""{ {{Variants}} }""", value, Schemas));

    [Fact]
    public void A_value_of_the_mapping_in_another_case_is_reported_even_if_the_variant_would_have_it()
        => Assert.Equal(
            ["SVG060: 'SIP' is not one of sip, pstn (it differs from 'sip' only in case)"],
            Lint.Value("3.0.3", Mapped, """{ "type": "SIP" }""", Schemas.Replace("[\"sip\"]", "[\"sip\", \"SIP\"]", StringComparison.Ordinal)));

    [Fact]
    public void A_discriminator_of_a_base_schema_does_not_lead_back_to_itself()
        => Assert.Empty(Lint.Value(
            "3.0.3",
            """{ "$ref": "#/components/schemas/ice" }""",
            """{ "event": "ice" }""",
            """
            { "event": { "properties": { "event": { "type": "string" } }, "discriminator": { "propertyName": "event", "mapping": { "ice": "#/components/schemas/ice" } } },
              "ice": { "allOf": [ { "$ref": "#/components/schemas/event" } ] } }
            """));

    [Fact]
    public void Null_may_be_a_variant_beside_the_discriminated_ones()
        => Assert.Empty(Lint.Value(
            "3.1.0",
            """{ "oneOf": [ { "$ref": "#/components/schemas/a" }, { "type": "null" } ], "discriminator": { "propertyName": "t" } }""",
            "null",
            """{ "a": { "type": "object" } }"""));
}
