namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>The finding for each keyword.</summary>
public class KeywordTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", "42", "42 is not a string")]
    [InlineData("""{ "type": "string" }""", "null", "null is not a string")]
    [InlineData("""{ "type": "string" }""", "{}", "an object is not a string")]
    [InlineData("""{ "type": "integer" }""", "1.5", "1.5 is not an integer")]
    [InlineData("""{ "type": "object" }""", "[]", "an array is not an object")]
    [InlineData("""{ "type": "boolean" }""", "\"true\"", "'true' is not a boolean")]
    [InlineData("""{ "enum": ["sip", "pstn"] }""", "\"mxp\"", "'mxp' is not one of sip, pstn")]
    [InlineData("""{ "enum": ["sip", "pstn"] }""", "\"Sip\"", "'Sip' is not one of sip, pstn (it differs from 'sip' only in case)")]
    [InlineData("""{ "enum": ["sip"] }""", "\"Sip\"", "'Sip' is not 'sip' (it differs only in case)")]
    [InlineData("""{ "enum": ["sip"] }""", "\"pstn\"", "'pstn' is not 'sip'")]
    [InlineData("""{ "enum": [1,2,3,4,5,6,7,8,9,10,11,12] }""", "0", "0 is not one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more")]
    [InlineData("""{ "type": "string", "enum": ["a"] }""", "1", "1 is not a string")]
    [InlineData("""{ "minimum": 3 }""", "2", "2 is not greater than or equal to 3")]
    [InlineData("""{ "minimum": 3, "exclusiveMinimum": true }""", "3", "3 is not greater than 3")]
    [InlineData("""{ "maximum": 3 }""", "4", "4 is not less than or equal to 3")]
    [InlineData("""{ "maximum": 3, "exclusiveMaximum": true }""", "3", "3 is not less than 3")]
    [InlineData("""{ "multipleOf": 0.01 }""", "0.075", "0.075 is not a multiple of 0.01")]
    [InlineData("""{ "format": "int32" }""", "2147483648", "2147483648 is not an int32")]
    [InlineData("""{ "format": "int64" }""", "9223372036854775808", "9223372036854775808 is not an int64")]
    [InlineData("""{ "minLength": 2 }""", "\"a\"", "'a' has 1 character, fewer than minLength (2)")]
    [InlineData("""{ "maxLength": 2 }""", "\"abc\"", "'abc' has 3 characters, more than maxLength (2)")]
    [InlineData("""{ "pattern": "^\\+" }""", "\"46\"", "'46' does not match the pattern ^\\+")]
    [InlineData("""{ "format": "date-time" }""", "\"2024-01-08T09:48:12\"", "'2024-01-08T09:48:12' is not a valid date-time such as 2030-01-31T12:00:00Z")]
    [InlineData("""{ "format": "uuid" }""", "\"x\"", "'x' is not a valid uuid")]
    [InlineData("""{ "minItems": 1 }""", "[]", "an array has 0 items, fewer than minItems (1)")]
    [InlineData("""{ "maxItems": 1 }""", "[1, 2]", "an array has 2 items, more than maxItems (1)")]
    [InlineData("""{ "uniqueItems": true }""", "[1, 1.0]", "1.0 occurs twice in the array, but its items must be unique")]
    [InlineData("""{ "minProperties": 1 }""", "{}", "an object has 0 members, fewer than minProperties (1)")]
    [InlineData("""{ "maxProperties": 0 }""", """{ "a": 1 }""", "an object has 1 member, more than maxProperties (0)")]
    [InlineData("""{ "required": ["callid"] }""", "{}", "'callid' is required but missing")]
    [InlineData("""{ "required": ["callid"] }""", """{ "callId": "" }""", "'callid' is required but missing; 'callId' differs from it only in case")]
    [InlineData("""{ "additionalProperties": false }""", """{ "a": 1 }""", "'a' is not allowed: the schema allows no additional properties")]
    [InlineData("""{ "properties": { "callid": {} }, "additionalProperties": false }""", """{ "callId": 1 }""", "'callId' is not allowed: the schema, which declares 'callid', allows no additional properties")]
    [InlineData("""{ "additionalProperties": { "type": "string" } }""", """{ "a": 1 }""", "1 is not a string")]
    [InlineData("""{ "not": { "type": "string" } }""", "\"a\"", "'a' matches the schema of 'not'")]
    [InlineData("""{ "allOf": [ { "type": "string" }, { "minLength": 2 } ] }""", "\"a\"", "'a' has 1 character, fewer than minLength (2)")]
    [InlineData("""{ "allOf": [ { "type": "string" }, { "type": "string" } ] }""", "1", "1 is not a string")]
    [InlineData("""{ "anyOf": [ { "type": "string" }, { "type": "boolean" } ] }""", "1", "1 matches none of the 2 schemas of anyOf")]
    [InlineData("""{ "anyOf": [ { "type": "string" } ] }""", "1", "1 is not a string")]
    [InlineData("""{ "oneOf": [ { "type": "integer" }, { "minimum": 2 } ] }""", "3", "3 matches 2 of the 2 schemas of oneOf (0, 1), but must match exactly one")]
    public void A_mismatch_states_its_reason(string schema, string value, string message)
        => Assert.Equal(["SVG060: " + message], Lint.Value("3.0.3", schema, value));

    [Theory]
    [InlineData("""{ "type": ["string", "null"] }""", "1", "1 is not a string or null")]
    [InlineData("""{ "const": "a" }""", "\"b\"", "'b' is not 'a'")]
    [InlineData("""{ "exclusiveMinimum": 3 }""", "3", "3 is not greater than 3")]
    [InlineData("""{ "exclusiveMaximum": 3 }""", "3", "3 is not less than 3")]
    [InlineData("""{ "minimum": 5, "exclusiveMinimum": 3 }""", "4", "4 is not greater than or equal to 5")]
    [InlineData("false", "1", "no value is allowed here")]
    [InlineData("""{ "prefixItems": [ { "type": "string" } ], "items": { "type": "integer" } }""", """[ "a", "b" ]""", "'b' is not an integer")]
    [InlineData("""{ "prefixItems": [ { "type": "string" } ] }""", """[ 1, 2 ]""", "1 is not a string")]
    [InlineData("""{ "patternProperties": { "^a": { "type": "string" } } }""", """{ "ab": 1 }""", "1 is not a string")]
    public void So_it_is_for_what_only_3_1_has(string schema, string value, string message)
        => Assert.Equal(["SVG060: " + message], Lint.Value("3.1.0", schema, value));

    [Fact]
    public void Long_and_broken_text_is_shortened_to_one_line()
        => Assert.Equal(
            ["SVG060: 'one two aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' is not an integer"],
            Lint.Value("3.0.3", """{ "type": "integer" }""", $"\"one\\ntwo {new string('a', 80)}\""));

    [Theory]
    [InlineData("readOnly", """{ "id": "x" }""", "SVG060: 'id' is read-only and not allowed in a request")]
    [InlineData("readOnly", "{}", null)]
    [InlineData("writeOnly", """{ "id": "x" }""", null)]
    [InlineData("writeOnly", "{}", "SVG060: 'id' is required but missing")]
    public void A_request_has_no_properties_that_only_responses_have(string keyword, string value, string? message)
        => Assert.Equal(
            message is null ? [] : [message],
            Lint.Value("3.0.3", $$"""{ "required": ["id"], "properties": { "id": { "type": "string", "{{keyword}}": true } } }""", value));

    [Theory]
    [InlineData("responses", "200", "readOnly", "'id' is required but missing", null)]
    [InlineData("responses", "200", "writeOnly", null, "'id' is write-only and not allowed in a response")]
    [InlineData("schemas", "s", "readOnly", null, null)]
    [InlineData("schemas", "s", "writeOnly", null, null)]
    public void So_it_is_with_responses_and_an_example_of_a_schema_may_be_either(string room, string name, string keyword, string? without, string? with)
    {
        Assert.Equal(without, Of("{}"));
        Assert.Equal(with, Of("""{ "id": "x" }"""));

        string? Of(string value)
        {
            var schema = $$"""{ "required": ["id"], "properties": { "id": { "{{keyword}}": true } }, "example": {{value}} }""";
            var item = room == "schemas" ? schema : $$"""{ "content": { "application/json": { "schema": {{schema}} } } }""";
            var findings = Lint.Document($$"""{ "openapi": "3.0.3", "components": { "{{room}}": { "{{name}}": {{item}} } } }""");
            return findings.Select(text => text[(text.LastIndexOf("schema: ", StringComparison.Ordinal) + 8)..]).SingleOrDefault();
        }
    }
}
