using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.BadInput;

/// <summary>Where a document contradicts itself or leads out of itself. The pages of the diagnostics have the plain cases; these are the others.</summary>
public class ContradictionTests
{
    private const string Ok = """{ "200": { "description": "ok" } }""";

    public static TheoryData<string, string> Unions => new()
    {
        // A mapping tells variants apart that share an enum; their keys may differ by case alone.
        {
            """
            { "u": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ],
                     "discriminator": { "propertyName": "t", "mapping": { "x": "#/components/schemas/a", "y": "#/components/schemas/b" } } },
              "a": { "type": "object", "properties": { "t": { "$ref": "#/components/schemas/t" } } },
              "b": { "type": "object", "properties": { "t": { "$ref": "#/components/schemas/t" } } },
              "t": { "type": "string", "enum": ["x", "y"] } }
            """,
            ""
        },
        // A variant may have several keys, and be listed twice.
        {
            """
            { "u": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" }, { "$ref": "#/components/schemas/b" } ],
                     "discriminator": { "propertyName": "t", "mapping": { "x": "#/components/schemas/a", "X2": "#/components/schemas/a" } } },
              "a": { "type": "object", "properties": { "t": { "type": "string" } } },
              "b": { "type": "object", "properties": { "t": { "type": "string", "enum": ["b"] } } } }
            """,
            ""
        },
        {
            """
            { "u": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ], "discriminator": { "propertyName": "t",
                     "mapping": { "x": "#/components/schemas/a", "X": "#/components/schemas/b" } } },
              "a": { "type": "object", "properties": { "t": { "type": "string" } } },
              "b": { "type": "object", "properties": { "t": { "type": "string" } } } }
            """,
            ""
        },
        // The schema of a variant says another value than the mapping.
        {
            """
            { "u": { "oneOf": [ { "$ref": "#/components/schemas/a" },
                     { "$ref": "#/components/schemas/b" } ],
                     "discriminator": { "propertyName": "t", "mapping": { "x": "#/components/schemas/a", "y": "#/components/schemas/b" } } },
              "a": { "type": "object", "properties": { "t": { "type": "string", "enum": ["x"] } } },
              "b": { "type": "object", "properties": { "t": { "type": "string", "enum": ["x"] } } } }
            """,
            "(7,10): warning SVG021: Variant 'b' has the same discriminator value 'x' as variant 'a'; the value is read as 'a'"
        },
        {
            """
            { "u": { "oneOf": [ { "$ref": "#/components/schemas/a" }, { "$ref": "#/components/schemas/b" } ],
                     "discriminator": { "propertyName": "t", "mapping": {
                       "y": "common.json#/b" } } },
              "a": { "type": "object", "properties": { "t": { "type": "string" } } },
              "b": { "type": "object", "properties": { "t": { "type": "string" } } } }
            """,
            "(8,12): warning SVG019: Discriminator value 'y' is ignored: 'common.json#/b' is not a variant of this union"
        },
    };

    [Theory]
    [MemberData(nameof(Unions))]
    public void Of_unions(string schemas, string expected) => Assert_says(Spec.OfSchemas(schemas), expected);

    public static TheoryData<string, string> References => new()
    {
        {
            """{ "/a": { "get": { "operationId": "op", "parameters": [ { "$ref": "https://example.com/p.json#/id" } ], "responses": OK } } }""",
            "(5,68): warning SVG018: External reference 'https://example.com/p.json#/id' is not followed; operation 'op' is skipped. "
                + "URLs are never opened; save the file in the project, refer to it by its relative path, and list it in References"
        },
        {
            """{ "/a": { "post": { "operationId": "op", "requestBody": { "$ref": "bodies.json#/b" }, "responses": OK } } }""",
            "(5,53): warning SVG018: External reference 'bodies.json#/b' is not followed; operation 'op' is skipped. "
                + "List the file in the project: <SinchVoiceSpec Include=\"spec/sinch-voice.json\" References=\"spec/bodies.json\" />"
        },
        {
            """{ "/a": { "get": { "operationId": "op", "responses": { "200": { "$ref": "responses.json#/ok" } } } } }""",
            "(5,67): warning SVG018: External reference 'responses.json#/ok' is not followed; operation 'op' is skipped. "
                + "List the file in the project: <SinchVoiceSpec Include=\"spec/sinch-voice.json\" References=\"spec/responses.json\" />"
        },
        {
            """{ "/a": { "$ref": "paths.json#/a" } }""",
            "(5,14): warning SVG018: External reference 'paths.json#/a' is not followed; the operations of path '/a' are skipped. "
                + "List the file in the project: <SinchVoiceSpec Include=\"spec/sinch-voice.json\" References=\"spec/paths.json\" />"
        },
        {
            """{ "/a": { "post": { "operationId": "op", "requestBody": { "$ref": "#/components/requestBodies/gone" }, "responses": OK } } }""",
            "(5,53): warning SVG004: Reference '#/components/requestBodies/gone' cannot be resolved in the document; operation 'op' is skipped"
        },
        {
            """{ "/a": { "get": { "operationId": "op", "parameters": [ { "$ref": "#/components/parameters/gone" } ], "responses": OK } } }""",
            "(5,68): warning SVG004: Reference '#/components/parameters/gone' cannot be resolved in the document; operation 'op' is skipped"
        },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void Of_references(string paths, string expected) => Assert_says(Spec.Of(paths.Replace("OK", Ok, StringComparison.Ordinal)), expected);

    [Fact]
    public void Of_allOf_the_reference_is_named_as_the_document_has_it()
        => Assert_says(
            Spec.OfSchemas("""{ "a": { "allOf": [ { "$ref": "base.json#/base" } ], "properties": { "n": { "type": "string" } } } }"""),
            "(6,50): warning SVG018: External reference 'base.json#/base' is not followed; the properties it would add are skipped. "
                + "List the file in the project: <SinchVoiceSpec Include=\"spec/sinch-voice.json\" References=\"spec/base.json\" />");

    public static TheoryData<string, string> Defaults => new()
    {
        { """{ "type": "string", "default": 1 }""", "1 is not of type string" },
        { """{ "type": "boolean", "default": "yes" }""", "\"yes\" is not of type boolean" },
        { """{ "type": "integer", "default": 1.5 }""", "1.5 is not of type integer" },
        { """{ "type": "array", "items": { "type": "string" }, "default": {} }""", "{} is not of type array" },
        { """{ "allOf": [ { "$ref": "#/components/schemas/e" } ], "default": "z" }""", "\"z\" is not one of the enum values" },
        { """{ "type": "integer", "default": 2.0 }""", "" },
        { """{ "type": "number", "default": 1 }""", "" },
        { """{ "type": "string", "nullable": true, "default": null }""", "" },
        { """{ "allOf": [ { "$ref": "#/components/schemas/e" } ], "default": "X" }""", "" },
        { """{ "default": 1 }""", "" },
    };

    [Theory]
    [MemberData(nameof(Defaults))]
    public void Of_defaults(string schema, string problem)
    {
        var run = Generate.From(Spec.OfSchemas($$"""
            { "a": { "type": "object", "properties": { "n": {{schema}} } }, "e": { "type": "string", "enum": ["x", "y"] } }
            """));
        if (problem.Length == 0)
        {
            run.AssertClean();
        }
        else
        {
            Assert.Matches(@"^spec/sinch-voice.json\(6,\d+\): warning SVG031: ", Assert.Single(run.Diagnostics));
            Assert.EndsWith($"Default value {problem}; the documentation quotes it unchanged", run.Diagnostics[0], StringComparison.Ordinal);
            run.AssertCompiles();
        }
    }

    [Fact]
    public void A_parameter_of_an_operation_may_override_one_of_its_path()
        => Generate.From(Spec.Of("""
            { "/a/{id}": { "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } ],
                "get": { "operationId": "op", "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } } ], "responses": OK } } }
            """.Replace("OK", Ok, StringComparison.Ordinal))).AssertClean();

    private static void Assert_says(Spec document, string expected)
        => Generate.From(document).AssertDiagnostics(expected.Length == 0 ? [] : ["spec/sinch-voice.json" + expected]).AssertCompiles();
}
