namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>All locations of examples in OpenAPI, and the location of a finding.</summary>
public class ExampleLocationTests
{
    [Theory]
    [InlineData("""{ "schemas": { "a": { "type": "string", "example": 1 } } }""")]
    [InlineData("""{ "schemas": { "a": { "type": "object", "properties": { "b": { "items": { "type": "string", "example": 1 } } } } } }""")]
    [InlineData("""{ "schemas": { "a": { "additionalProperties": { "type": "string", "example": 1 } } } }""")]
    [InlineData("""{ "schemas": { "a": { "allOf": [ { "anyOf": [ { "oneOf": [ { "not": { "type": "string", "example": 1 } } ] } ] } ] } } }""")]
    [InlineData("""{ "schemas": { "a": { "type": "object", "properties": { "example": { "type": "string", "example": 1 } } } } }""")]
    [InlineData("""{ "parameters": { "a": { "name": "a", "in": "query", "schema": { "type": "string" }, "example": 1 } } }""")]
    [InlineData("""{ "parameters": { "a": { "name": "a", "in": "query", "schema": { "type": "string" }, "examples": { "x": { "value": 1 } } } } }""")]
    [InlineData("""{ "parameters": { "a": { "name": "a", "in": "query", "content": { "application/json": { "schema": { "type": "string", "example": 1 } } } } } }""")]
    [InlineData("""{ "headers": { "a": { "schema": { "type": "string" }, "example": 1 } } }""")]
    [InlineData("""{ "requestBodies": { "a": { "content": { "application/json": { "schema": { "type": "string" }, "example": 1 } } } } }""")]
    [InlineData("""{ "requestBodies": { "a": { "content": { "application/json": { "schema": { "type": "string" }, "examples": { "x": { "value": 1 } } } } } } }""")]
    [InlineData("""{ "requestBodies": { "a": { "content": { "multipart/form-data": { "encoding": { "p": { "headers": { "h": { "schema": { "type": "string" }, "example": 1 } } } } } } } } }""")]
    [InlineData("""{ "responses": { "a": { "description": "", "content": { "application/problem+json": { "schema": { "type": "string" }, "example": 1 } } } } }""")]
    [InlineData("""{ "responses": { "a": { "description": "", "headers": { "h": { "schema": { "type": "string" }, "example": 1 } } } } }""")]
    [InlineData("""{ "callbacks": { "a": { "{$url}": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "string" }, "example": 1 } } } } } } } }""")]
    [InlineData("""{ "examples": { "x": { "value": 1 } }, "requestBodies": { "a": { "content": { "application/json": { "schema": { "type": "string" }, "examples": { "y": { "$ref": "#/components/examples/x" } } } } } } }""")]
    public void An_example_under_components_is_checked_where_it_stands(string components)
        => AssertFindingAtOne("components", components);

    [Theory]
    [InlineData("paths", """{ "/a": { "parameters": [ { "name": "a", "in": "query", "schema": { "type": "string" }, "example": 1 } ] } }""")]
    [InlineData("paths", """{ "/a": { "get": { "parameters": [ { "name": "a", "in": "query", "schema": { "type": "string" }, "example": 1 } ] } } }""")]
    [InlineData("paths", """{ "/a": { "delete": { "requestBody": { "content": { "application/json": { "schema": { "type": "string" }, "example": 1 } } } } } }""")]
    [InlineData("paths", """{ "/a": { "get": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "string" }, "example": 1 } } } } } } }""")]
    [InlineData("paths", """{ "/a": { "get": { "callbacks": { "c": { "{$url}": { "post": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "string" }, "example": 1 } } } } } } } } } } }""")]
    [InlineData("webhooks", """{ "a": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "string" }, "example": 1 } } } } } }""")]
    [InlineData("x-webhooks", """{ "a": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "string" }, "example": 1 } } } } } }""")]
    public void An_example_of_an_operation_or_a_webhook_is_checked_where_it_stands(string room, string items)
        => AssertFindingAtOne(room, items);

    [Theory]
    [InlineData("""{ "schemas": { "a": { "type": "string", "examples": [ 1 ] } } }""")]
    [InlineData("""{ "schemas": { "a": { "$defs": { "b": { "type": "string", "examples": [ 1 ] } } } } }""")]
    [InlineData("""{ "schemas": { "a": { "prefixItems": [ { "type": "string", "examples": [ 1 ] } ] } } }""")]
    [InlineData("""{ "schemas": { "s": { "type": "string" }, "a": { "$ref": "#/components/schemas/s", "examples": [ 1 ] } } }""")]
    [InlineData("""{ "pathItems": { "a": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "string" }, "example": 1 } } } } } } }""")]
    public void An_example_that_only_3_1_has_is_checked_in_3_1_only(string components)
    {
        AssertFindingAtOne("components", components, "3.1.0");
        if (!components.Contains("pathItems", StringComparison.Ordinal))
        {
            Assert.Empty(Lint.Document(Document("components", components, "3.0.3")));
        }
    }

    [Theory]
    [InlineData("""{ "requestBodies": { "a": { "content": { "application/xml": { "schema": { "type": "object" }, "example": "<a/>" } } } } }""")]
    [InlineData("""{ "requestBodies": { "a": { "content": { "application/json": { "schema": { "type": "object" }, "examples": { "x": { "externalValue": "a.json" } } } } } } }""")]
    [InlineData("""{ "schemas": { "a": { "type": "object", "properties": { "example": { "type": "string" }, "examples": { "type": "string" } } } } }""")]
    [InlineData("""{ "schemas": { "a": { "type": "object", "example": { "example": 1, "schema": { "type": "string", "example": 1 } } } } }""")]
    public void Examples_of_other_media_types_are_not_checked(string components)
        => Assert.Empty(Lint.Document(Document("components", components, "3.0.3")));

    [Fact]
    public void A_finding_stands_at_the_line_of_the_value_that_causes_it()
        => Assert.Equal(
            [
                "api.json(7,27): warning SVG060: The example does not match its schema: 'c' is required but missing",
                "api.json(8,7): warning SVG060: The example does not match its schema: 42 is not a string",
                "api.json(9,16): warning SVG060: The example does not match its schema: 'x' is not an integer",
                "api.json(10,7): warning SVG061: Property 'extra' of the example is not declared in the schema",
            ],
            Lint.Document(
                """
                { "openapi": "3.0.3", "components": {
                  "examples": {
                    "a": { "summary": "A", "value": { "ok": true } } },
                  "schemas": { "t": { "required": ["c"], "properties": { "a": { "type": "string" }, "c": {},
                    "n": { "type": "array", "items": { "type": "integer" } } },
                    "description": "T",
                                          "example": {
                      "a": 42,
                      "n": [1, "x"],
                      "extra": 1 } },
                    "u": { "type": "object" } },
                  "requestBodies": { "b": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/u" },
                    "examples": { "x": { "$ref": "#/components/examples/a" } } } } } } } }
                """));

    [Fact]
    public void An_example_that_two_places_share_is_held_against_the_schemas_of_both()
        => Assert.Equal(
            [
                "api.json(2,19): warning SVG060: The example does not match its schema: 1 is not a string",
                "api.json(2,19): warning SVG060: The example does not match its schema: 1 is not a boolean",
            ],
            Lint.Document(
                """
                { "openapi": "3.0.3", "components": { "examples": { "x": {
                  "summary": "X", "value": 1 } }, "parameters": {
                  "a": { "schema": { "type": "string" }, "examples": { "y": { "$ref": "#/components/examples/x" } } },
                  "b": { "schema": { "type": "boolean" }, "examples": { "y": { "$ref": "#/components/examples/x" } } },
                  "c": { "schema": { "type": "string" }, "examples": { "y": { "$ref": "#/components/examples/x" } } } } } }
                """));

    private static void AssertFindingAtOne(string room, string items, string version = "3.0.3")
    {
        var document = Document(room, items, version);
        var lines = document.Split('\n');
        var line = Array.FindIndex(lines, text => text.Contains('1', StringComparison.Ordinal) && !text.Contains("openapi", StringComparison.Ordinal));
        var expected = lines[line].Contains(':', StringComparison.Ordinal) ? lines[line].IndexOf('"', StringComparison.Ordinal) : lines[line].IndexOf('1', StringComparison.Ordinal);
        Assert.Equal([$"api.json({line + 1},{expected + 1}): warning SVG060: The example does not match its schema: 1 is not a string"], Lint.Document(document));
    }

    /// <summary>Returns a document with the example, the value 1, on its own line.</summary>
    private static string Document(string room, string items, string version)
        => $$"""{ "openapi": "{{version}}", "{{room}}": {{items}} }"""
            .Replace("\"example\": 1", "\n\"example\": 1\n", StringComparison.Ordinal)
            .Replace("\"value\": 1", "\n\"value\": 1\n", StringComparison.Ordinal)
            .Replace("[ 1 ]", "[\n1\n]", StringComparison.Ordinal);
}
