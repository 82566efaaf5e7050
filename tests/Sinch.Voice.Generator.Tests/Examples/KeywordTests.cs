namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>What is said of each keyword.</summary>
public class KeywordTests
{
    [Theory]
    [InlineData("""{ "type": "string" }""", "42", "42 isn't a string")]
    [InlineData("""{ "type": "string" }""", "null", "null isn't a string")]
    [InlineData("""{ "type": "string" }""", "{}", "an object isn't a string")]
    [InlineData("""{ "type": "integer" }""", "1.5", "1.5 isn't an integer")]
    [InlineData("""{ "type": "object" }""", "[]", "an array isn't an object")]
    [InlineData("""{ "type": "boolean" }""", "\"true\"", "'true' isn't a boolean")]
    [InlineData("""{ "enum": ["sip", "pstn"] }""", "\"mxp\"", "'mxp' isn't one of sip, pstn")]
    [InlineData("""{ "enum": ["sip", "pstn"] }""", "\"Sip\"", "'Sip' isn't one of sip, pstn (it differs from 'sip' by case only)")]
    [InlineData("""{ "enum": ["sip"] }""", "\"Sip\"", "'Sip' isn't 'sip' (it differs by case only)")]
    [InlineData("""{ "enum": ["sip"] }""", "\"pstn\"", "'pstn' isn't 'sip'")]
    [InlineData("""{ "enum": [1,2,3,4,5,6,7,8,9,10,11,12] }""", "0", "0 isn't one of 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more")]
    [InlineData("""{ "type": "string", "enum": ["a"] }""", "1", "1 isn't a string")]
    [InlineData("""{ "minimum": 3 }""", "2", "2 isn't greater than or equal to 3")]
    [InlineData("""{ "minimum": 3, "exclusiveMinimum": true }""", "3", "3 isn't greater than 3")]
    [InlineData("""{ "maximum": 3 }""", "4", "4 isn't less than or equal to 3")]
    [InlineData("""{ "maximum": 3, "exclusiveMaximum": true }""", "3", "3 isn't less than 3")]
    [InlineData("""{ "multipleOf": 0.01 }""", "0.075", "0.075 isn't a multiple of 0.01")]
    [InlineData("""{ "format": "int32" }""", "2147483648", "2147483648 isn't an int32")]
    [InlineData("""{ "format": "int64" }""", "9223372036854775808", "9223372036854775808 isn't an int64")]
    [InlineData("""{ "minLength": 2 }""", "\"a\"", "'a' has 1 character, fewer than the 2 of minLength")]
    [InlineData("""{ "maxLength": 2 }""", "\"abc\"", "'abc' has 3 characters, more than the 2 of maxLength")]
    [InlineData("""{ "pattern": "^\\+" }""", "\"46\"", "'46' doesn't match the pattern ^\\+")]
    [InlineData("""{ "format": "date-time" }""", "\"2024-01-08T09:48:12\"", "'2024-01-08T09:48:12' isn't a valid date-time, as 2030-01-31T12:00:00Z is")]
    [InlineData("""{ "format": "uuid" }""", "\"x\"", "'x' isn't a valid uuid")]
    [InlineData("""{ "minItems": 1 }""", "[]", "an array has 0 items, fewer than the 1 of minItems")]
    [InlineData("""{ "maxItems": 1 }""", "[1, 2]", "an array has 2 items, more than the 1 of maxItems")]
    [InlineData("""{ "uniqueItems": true }""", "[1, 1.0]", "1.0 is in the array twice, and its items have to be unique")]
    [InlineData("""{ "minProperties": 1 }""", "{}", "an object has 0 members, fewer than the 1 of minProperties")]
    [InlineData("""{ "maxProperties": 0 }""", """{ "a": 1 }""", "an object has 1 member, more than the 0 of maxProperties")]
    [InlineData("""{ "required": ["callid"] }""", "{}", "'callid' is required but missing")]
    [InlineData("""{ "required": ["callid"] }""", """{ "callId": "" }""", "'callid' is required but missing; 'callId' differs from it by case only")]
    [InlineData("""{ "additionalProperties": false }""", """{ "a": 1 }""", "'a' isn't allowed: the schema allows no additional properties")]
    [InlineData("""{ "properties": { "callid": {} }, "additionalProperties": false }""", """{ "callId": 1 }""", "'callId' isn't allowed: the schema, which has 'callid', allows no additional properties")]
    [InlineData("""{ "additionalProperties": { "type": "string" } }""", """{ "a": 1 }""", "1 isn't a string")]
    [InlineData("""{ "not": { "type": "string" } }""", "\"a\"", "'a' fits the schema under 'not'")]
    [InlineData("""{ "allOf": [ { "type": "string" }, { "minLength": 2 } ] }""", "\"a\"", "'a' has 1 character, fewer than the 2 of minLength")]
    [InlineData("""{ "allOf": [ { "type": "string" }, { "type": "string" } ] }""", "1", "1 isn't a string")]
    [InlineData("""{ "anyOf": [ { "type": "string" }, { "type": "boolean" } ] }""", "1", "1 fits none of the 2 schemas of anyOf")]
    [InlineData("""{ "anyOf": [ { "type": "string" } ] }""", "1", "1 isn't a string")]
    [InlineData("""{ "oneOf": [ { "type": "integer" }, { "minimum": 2 } ] }""", "3", "3 fits 2 of the 2 schemas of oneOf (0, 1), and may fit only one")]
    public void A_value_that_does_not_fit_is_said_why(string schema, string value, string message)
        => Assert.Equal(["SVG060: " + message], Lint.Value("3.0.3", schema, value));

    [Theory]
    [InlineData("""{ "type": ["string", "null"] }""", "1", "1 isn't a string or null")]
    [InlineData("""{ "const": "a" }""", "\"b\"", "'b' isn't 'a'")]
    [InlineData("""{ "exclusiveMinimum": 3 }""", "3", "3 isn't greater than 3")]
    [InlineData("""{ "exclusiveMaximum": 3 }""", "3", "3 isn't less than 3")]
    [InlineData("""{ "minimum": 5, "exclusiveMinimum": 3 }""", "4", "4 isn't greater than or equal to 5")]
    [InlineData("false", "1", "no value is allowed here")]
    [InlineData("""{ "prefixItems": [ { "type": "string" } ], "items": { "type": "integer" } }""", """[ "a", "b" ]""", "'b' isn't an integer")]
    [InlineData("""{ "prefixItems": [ { "type": "string" } ] }""", """[ 1, 2 ]""", "1 isn't a string")]
    [InlineData("""{ "patternProperties": { "^a": { "type": "string" } } }""", """{ "ab": 1 }""", "1 isn't a string")]
    public void So_it_is_for_what_only_3_1_has(string schema, string value, string message)
        => Assert.Equal(["SVG060: " + message], Lint.Value("3.1.0", schema, value));

    [Fact]
    public void Long_and_broken_text_is_shortened_to_one_line()
        => Assert.Equal(
            ["SVG060: 'one two aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…' isn't an integer"],
            Lint.Value("3.0.3", """{ "type": "integer" }""", $"\"one\\ntwo {new string('a', 80)}\""));

    [Theory]
    [InlineData("readOnly", """{ "id": "x" }""", "SVG060: 'id' is read-only and has no place in a request")]
    [InlineData("readOnly", "{}", null)]
    [InlineData("writeOnly", """{ "id": "x" }""", null)]
    [InlineData("writeOnly", "{}", "SVG060: 'id' is required but missing")]
    public void A_request_has_no_properties_that_only_responses_have(string keyword, string value, string? message)
        => Assert.Equal(
            message is null ? [] : [message],
            Lint.Value("3.0.3", $$"""{ "required": ["id"], "properties": { "id": { "type": "string", "{{keyword}}": true } } }""", value));

    [Theory]
    [InlineData("responses", "200", "readOnly", "'id' is required but missing", null)]
    [InlineData("responses", "200", "writeOnly", null, "'id' is write-only and has no place in a response")]
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
