namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>Where OpenAPI 3.0 and 3.1 read the same schema differently.</summary>
public class DialectTests
{
    private const string Schemas = """{ "s": { "type": "string" } }""";

    [Theory]
    [InlineData("""{ "type": "string", "nullable": true }""", "null", true, false)]
    [InlineData("""{ "type": "string", "nullable": true, "enum": ["a"] }""", "null", true, false)]
    [InlineData("""{ "type": "string", "nullable": true }""", "1", false, false)]
    [InlineData("""{ "type": ["string", "null"] }""", "null", true, true)]
    [InlineData("""{ "type": ["string", "null"] }""", "1", true, false)]
    [InlineData("""{ "const": 1 }""", "2", true, false)]
    [InlineData("""{ "minimum": 3, "exclusiveMinimum": true }""", "3", false, true)]
    [InlineData("""{ "exclusiveMinimum": 3 }""", "3", true, false)]
    [InlineData("""{ "$ref": "#/components/schemas/s", "maxLength": 1 }""", "\"ab\"", true, false)]
    [InlineData("""{ "$ref": "#/components/schemas/s", "nullable": true }""", "null", false, false)]
    [InlineData("""{ "prefixItems": [ { "type": "string" } ] }""", "[1]", true, false)]
    [InlineData("""{ "patternProperties": { "a": { "type": "string" } } }""", """{ "a": 1 }""", true, false)]
    public void A_value_fits_by_the_rules_of_its_version(string schema, string value, bool fits30, bool fits31)
    {
        Assert.Equal(fits30, Lint.Value("3.0.3", schema, value, Schemas).Count == 0);
        Assert.Equal(fits31, Lint.Value("3.1.1", schema, value, Schemas).Count == 0);
    }
}
