namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>Members that a schema doesn't describe are allowed, and rarely meant.</summary>
public class DescribedMemberTests
{
    [Theory]
    [InlineData("""{ "properties": { "callid": {} } }""", "SVG061: Property 'callId' of the example is not declared in the schema, which declares 'callid'")]
    [InlineData("""{ "properties": { "b": {} } }""", "SVG061: Property 'callId' of the example is not declared in the schema")]
    [InlineData("""{ "allOf": [ { "properties": { "a": {} } }, { "properties": { "callid": {} } } ] }""", "SVG061: Property 'callId' of the example is not declared in the schema, which declares 'callid'")]
    [InlineData("""{ "not": { "properties": { "callId": { "type": "integer" } } }, "properties": { "a": {} } }""", "SVG061: Property 'callId' of the example is not declared in the schema")]
    public void A_member_without_a_description_is_named(string schema, string message)
        => Assert.Equal([message], Lint.Value("3.0.3", schema, """{ "callId": "x" }"""));

    [Theory]
    [InlineData("""{ "type": "object" }""")]
    [InlineData("{}")]
    [InlineData("""{ "properties": { "a": {} }, "additionalProperties": true }""")]
    [InlineData("""{ "properties": { "a": {} }, "additionalProperties": { "type": "string" } }""")]
    [InlineData("""{ "allOf": [ { "properties": { "a": {} } }, { "properties": { "callId": {} } } ] }""")]
    [InlineData("""{ "properties": { "a": {} }, "anyOf": [ { "properties": { "callId": { "type": "string" } } }, { "type": "string" } ] }""")]
    [InlineData("""{ "properties": { "a": {} }, "allOf": [ { "additionalProperties": {} } ] }""")]
    public void Nothing_is_reported_if_any_member_is_allowed_or_a_part_declares_it(string schema)
        => Assert.Empty(Lint.Value("3.0.3", schema, """{ "callId": "x" }"""));

    [Theory]
    [InlineData("""{ "properties": { "a": {} }, "patternProperties": { "^call": {} } }""")]
    [InlineData("""{ "properties": { "a": {} }, "if": {}, "then": { "properties": { "callId": {} } } }""")]
    [InlineData("""{ "properties": { "a": {} }, "unevaluatedProperties": { "type": "string" } }""")]
    public void Nor_where_3_1_may_describe_it_in_other_ways(string schema)
        => Assert.Empty(Lint.Value("3.1.0", schema, """{ "callId": "x" }"""));

    [Fact]
    public void What_one_part_of_allOf_says_of_a_nested_object_the_other_need_not_repeat()
        => Assert.Equal(
            ["SVG061: Property 'z' of the example is not declared in the schema"],
            Lint.Value(
                "3.0.3",
                """{ "allOf": [ { "properties": { "o": { "properties": { "x": {} } } } }, { "properties": { "o": { "properties": { "y": {} } } } } ] }""",
                """{ "o": { "x": 1, "y": 2, "z": 3 } }"""));

    [Fact]
    public void A_disallowed_property_is_reported_once()
        => Assert.Equal(
            ["SVG060: 'b' is not allowed: the schema allows no additional properties"],
            Lint.Value("3.0.3", """{ "properties": { "a": {} }, "additionalProperties": false }""", """{ "b": 1 }"""));
}
