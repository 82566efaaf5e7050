using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Parameters;

/// <summary>Unsupported parameters are reported at their lines, and the rest of the operation is kept if it does not require them.</summary>
public sealed class ParameterDiagnosticTests
{
    private const string Text = """ "schema": { "type": "string" } """;

    [Theory]
    [InlineData("header", "X-A\\r\\nX-Evil: 1", Text, "its name is not a valid header name (RFC 9110, 5.6.2)")]
    [InlineData("header", "X B", Text, "its name is not a valid header name (RFC 9110, 5.6.2)")]
    [InlineData("header", "X:C", Text, "its name is not a valid header name (RFC 9110, 5.6.2)")]
    [InlineData("header", "X-\u00e4", Text, "its name is not a valid header name (RFC 9110, 5.6.2)")]
    [InlineData("cookie", "a=b; c", Text, "its name is not a valid cookie name (RFC 9110, 5.6.2)")]
    [InlineData("header", "host", Text, "the client or the connection sets this header")]
    [InlineData("header", "Content-Length", Text, "the client or the connection sets this header")]
    [InlineData("header", "Transfer-Encoding", Text, "the client or the connection sets this header")]
    [InlineData("query", "q", """ "content": { "application/xml": { "schema": { "type": "object", "properties": { "a": { "type": "string" } } } } } """, "its content is neither JSON nor text")]
    [InlineData("header", "q", """ "content": { "image/png": {} } """, "its content is neither JSON nor text")]
    [InlineData("cookie", "q", """ "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object" } } } """, "its content is neither JSON nor text")]
    [InlineData("query", "q", """ "content": { "application/json": { "schema": { "type": "string", "format": "binary" } } } """, "its content is neither JSON nor text")]
    [InlineData("query", "q", """ "style": "simple", "schema": { "type": "string" } """, "style 'simple' is not supported in this location")]
    [InlineData("header", "q", """ "style": "form", "schema": { "type": "string" } """, "style 'form' is not supported in this location")]
    [InlineData("cookie", "q", """ "style": "simple", "schema": { "type": "string" } """, "style 'simple' is not supported in this location")]
    public void An_unsupported_parameter_is_skipped_or_skips_its_operation(string location, string name, string declaration, string reason)
    {
        var described = $"{char.ToUpperInvariant(location[0])}{location[1..]} parameter '{name.Replace("\\r", "\\u000D", StringComparison.Ordinal).Replace("\\n", "\\u000A", StringComparison.Ordinal)}'";
        var parameter = $$""" "name": "{{name}}", "in": "{{location}}", {{declaration}} """;

        var optional = Operation(parameter).AssertDiagnostics($"spec/sinch-voice.json(6,5): warning SVG029: {described} is skipped: {reason}").AssertCompiles();
        Assert.Contains("OpAsync(", optional.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);

        var required = Operation("\"required\": true, " + parameter)
            .AssertDiagnostics($"spec/sinch-voice.json(6,5): warning SVG029: Operation 'op' is skipped: its required {char.ToLowerInvariant(described[0])}{described[1..]} is not supported: {reason}").AssertCompiles();
        Assert.DoesNotContain(required.HintNames, name => name == "Sinch.Voice.DefaultClient.g.cs");
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("content-type")]
    [InlineData("Authorization")]
    public void Headers_that_OpenAPI_has_ignored_are_ignored_even_if_they_are_required(string name)
    {
        var run = Operation($$""" "name": "{{name}}", "in": "header", "required": true, {{Text}} """).AssertDiagnostics(
            $"spec/sinch-voice.json(6,5): info SVG032: Header parameter '{name}' is ignored: the client sets this header from the media types and security schemes of the document")
            .AssertCompiles();
        Assert.DoesNotContain("headers", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "spec/sinch-voice.json(4,68): warning SVG029: Header parameter 'X-Timestamp' is skipped: the client or the connection sets this header")]
    [InlineData("false")]
    public void The_timestamp_of_Sinchs_signature_is_reserved_where_there_is_one(string isSigned, params string[] expected)
        => Generate.From(new Spec(
            $$"""
            { "openapi": "3.0.0", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
              "components": { "securitySchemes": { "s": { "type": "http", "scheme": "basic", "x-sinch-signed": {{isSigned}} } } },
              "paths": { "/a": { "get": { "operationId": "op",
                "responses": { "204": { "description": "" } }, "parameters": [ { "name": "X-Timestamp", "in": "header", {{Text}} } ] } } } }
            """)).AssertDiagnostics(expected).AssertCompiles();

    /// <summary>The client sends the credential there.</summary>
    [Theory]
    [InlineData("header", "X-Key", "header", "x-key", "[ { \"s\": [] } ]", "Header parameter 'x-key'")]
    [InlineData("query", "key", "query", "key", "[ { \"s\": [] } ]", "Query parameter 'key'")]
    [InlineData("cookie", "key", "cookie", "key", "[ { \"other\": [] }, { \"s\": [] } ]", "Cookie parameter 'key'")]
    [InlineData("query", "key", "query", "Key", "[ { \"s\": [] } ]", null)]
    [InlineData("query", "key", "header", "key", "[ { \"s\": [] } ]", null)]
    [InlineData("header", "X-Key", "header", "X-Key", "[]", null)]
    public void A_parameter_that_a_credential_is_sent_as_is_reported(string location, string key, string parameterLocation, string parameter, string security, string? described)
    {
        var run = Generate.From(new Spec(
            $$"""
            { "openapi": "3.0.0", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
              "components": { "securitySchemes": { "s": { "type": "apiKey", "in": "{{location}}", "name": "{{key}}" }, "other": { "type": "http", "scheme": "bearer" } } },
              "paths": { "/a": { "get": { "operationId": "op", "security": {{security}}, "responses": { "204": { "description": "" } }, "parameters": [
                { "name": "{{parameter}}", "in": "{{parameterLocation}}", {{Text}} } ] } } } }
            """)).AssertCompiles();
        run.AssertDiagnostics(described is null
            ? []
            : [$"spec/sinch-voice.json(4,5): info SVG032: {described} is ignored: the credential of security scheme 's' has the same name and location; a client with another credential sends the parameter"]);
        Assert.Contains($"\"{parameter}\"", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_headers_are_compared_without_case()
        => Operation("""
            "name": "X-Id", "in": "header", "schema": { "type": "string" } },
                { "name": "x-id", "in": "header", "schema": { "type": "string" }
            """).AssertDiagnostics("spec/sinch-voice.json(7,5): warning SVG027: Header parameter 'x-id' is declared twice; the second declaration is ignored").AssertCompiles();

    [Theory]
    [InlineData(""" "name": "q", "in": "formData", "schema": { "type": "string" } """, "q")]
    [InlineData(""" "name": "", "in": "query", "schema": { "type": "string" } """, "")]
    public void A_parameter_without_a_name_or_a_location_is_skipped(string parameter, string name)
        => Assert.Contains(
            $"spec/sinch-voice.json(6,5): warning SVG029: Parameter '{name}' is skipped: it has no name or no valid location (path, query, querystring, header, or cookie)",
            Operation(parameter).AssertCompiles().Diagnostics);

    [Fact]
    public void A_path_parameter_that_is_not_required_is_required_all_the_same()
    {
        var run = Generate.From(Spec.Of(
            """
            { "/{id}": { "get": { "operationId": "op", "parameters": [
                { "name": "id", "in": "path", "required": false, "allowReserved": true, "schema": { "type": "string" } } ],
                "responses": { "204": { "description": "done" } } } } }
            """)).AssertDiagnostics(
                "spec/sinch-voice.json(6,5): info SVG032: 'allowReserved' of path parameter 'id' is ignored: it applies to query parameters only",
                "spec/sinch-voice.json(6,5): warning SVG033: Path parameter 'id' must declare 'required: true'; it is treated as required")
            .AssertCompiles();
        Assert.Contains("        string id,\n", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_that_leads_nowhere_is_reported_beside_the_parameter()
        => Operation(""" "name": "q", "in": "query", "schema": { "$ref": "#/components/schemas/Nope" } """).AssertDiagnostics(
            "spec/sinch-voice.json(6,35): warning SVG004: Reference '#/components/schemas/Nope' cannot be resolved in the document; the parameter has no type",
            $"spec/sinch-voice.json(6,5): warning SVG029: Query parameter 'q' is skipped: the reference to its schema cannot be resolved").AssertCompiles();

    /// <summary>Styles cannot express them, so servers disagree on them.</summary>
    [Theory]
    [InlineData("query", """ "schema": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } } """)]
    [InlineData("header", """ "schema": { "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } } """)]
    [InlineData("cookie", """ "schema": { "type": "object", "properties": { "a": { "type": "object" } } } """)]
    [InlineData("query", """ "schema": { "type": "object", "properties": { "a": { "type": "array", "items": { "type": "object" } } } } """)]
    [InlineData("query", """ "style": "pipeDelimited", "schema": { "type": "object", "properties": { "a": { "type": "array", "items": { "type": "string" } } } } """)]
    [InlineData("query", """ "schema": { "type": "object", "additionalProperties": { "type": "object" } } """)]
    [InlineData("query", """ "schema": { "anyOf": [ { "type": "array", "items": { "type": "object" } }, { "nullable": true } ] } """)]
    [InlineData("query", """ "schema": { "oneOf": [ { "type": "integer" }, { "oneOf": [ { "type": "boolean" }, { "type": "object", "properties": { "a": { "type": "object" } } } ] } ] } """)]
    public void Nested_values_that_are_sent_as_JSON_are_reported(string location, string declaration)
    {
        var run = Operation($$""" "name": "q", "in": "{{location}}", {{declaration}} """)
            .AssertDiagnostics($"spec/sinch-voice.json(6,5): warning SVG035: {char.ToUpperInvariant(location[0])}{location[1..]} parameter 'q' has nested values; they are sent as JSON")
            .AssertCompiles();
        Assert.Contains("q = null", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>A style expresses them, the media type is declared, or the schema does not declare nested values.</summary>
    [Theory]
    [InlineData(""" "style": "deepObject", "schema": { "type": "array", "items": { "type": "object", "properties": { "a": { "type": "object" } } } } """)]
    [InlineData(""" "content": { "application/json": { "schema": { "type": "array", "items": { "type": "array", "items": { "type": "string" } } } } } """)]
    [InlineData(""" "schema": { "type": "object", "properties": { "a": { "type": "array", "items": { "type": "string" } } } } """)]
    [InlineData(""" "schema": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "string" } } } """)]
    [InlineData(""" "schema": { "type": "object", "additionalProperties": true } """)]
    [InlineData(""" "schema": { "type": "object" } """)]
    [InlineData(""" "schema": { "oneOf": [ { "type": "integer" }, { "type": "object", "properties": { "a": { "type": "array", "items": { "type": "string" } } } } ] } """)]
    public void Other_values_are_not_reported(string declaration) => Operation($$""" "name": "q", "in": "query", {{declaration}} """).AssertClean();

    /// <summary>OpenAPI allows one media type.</summary>
    [Fact]
    public void Other_media_types_and_keywords_that_do_not_apply_are_reported()
    {
        var run = Operation(""" "name": "q", "in": "query", "allowReserved": true, "content": { "text/plain": {}, "a\r\nb": {}, "application/json": { "schema": { "type": "integer" } } } """).AssertDiagnostics(
            "spec/sinch-voice.json(6,5): info SVG032: 'allowReserved' of query parameter 'q' is ignored: it does not apply to 'content'",
            "spec/sinch-voice.json(6,71): info SVG032: Media type 'text/plain' of query parameter 'q' is ignored: the client uses 'application/json'",
            "spec/sinch-voice.json(6,89): info SVG032: Media type 'a\\r\\nb' of query parameter 'q' is ignored: the client uses 'application/json'").AssertCompiles();
        Assert.Contains("query.Add(\"q\", q, global::Sinch.Voice.Runtime.QueryStyle.Json);", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>Types in a cycle are one type each; their schemas are not expanded.</summary>
    [Fact]
    public void Recursive_schemas_are_parameters()
        => Generate.From(Spec.Of(
            """
            { "/a": { "get": { "operationId": "op", "parameters": [
                { "name": "deep", "in": "query", "style": "deepObject", "schema": { "$ref": "#/components/schemas/node" } },
                { "name": "flat", "in": "query", "schema": { "$ref": "#/components/schemas/node" } },
                { "name": "union", "in": "query", "schema": { "$ref": "#/components/schemas/union" } } ],
                "responses": { "204": { "description": "done" } } } } }
            """,
            """
            { "node": { "type": "object", "properties": { "next": { "$ref": "#/components/schemas/node" } } },
              "union": { "oneOf": [ { "type": "string" }, { "type": "array", "items": { "type": "string" } }, { "$ref": "#/components/schemas/union" } ] } }
            """)).AssertDiagnostics("spec/sinch-voice.json(7,5): warning SVG035: Query parameter 'flat' has nested values; they are sent as JSON").AssertCompiles();

    private static GeneratorRun Operation(string parameter)
        => Generate.From(Spec.Of(
            $$"""
            { "/a": { "get": { "operationId": "op", "parameters": [
                { {{parameter.Trim()}} } ],
                "responses": { "204": { "description": "done" } } } } }
            """));
}
