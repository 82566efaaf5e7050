using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.BadInput;

/// <summary>References that lead to where an element stands, rather than to a component, and references where OpenAPI has none.</summary>
public class ReferenceLocationTests
{
    private const string DefaultClient = "Sinch.Voice.DefaultClient.g.cs";

    /// <summary>An operation whose parts others refer to, on lines of their own.</summary>
    private const string First =
        """
        "/first/{id}": { "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "integer" } } ],
            "post": { "operationId": "first",
              "parameters": [ { "name": "color", "in": "query", "style": "pipeDelimited", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } } ],
              "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "properties": { "a": { "type": "string" } } } } } },
              "responses": {
                "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "object", "properties": { "b": { "type": "string" } } } } } },
                "400": { "description": "no", "content": { "application/json": { "schema": { "type": "object", "properties": { "c": { "type": "string" } } } } } } } } }
        """;

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void Parameters_bodies_and_responses_are_found_where_they_stand(string version)
    {
        var run = Of(version, First + ",\n" + """
            "/second/{id}": { "parameters": [ { "$ref": "#/paths/~1first~1%7Bid%7D/parameters/0" } ],
                "post": { "operationId": "second",
                  "parameters": [ { "$ref": "#/paths/~1first~1{id}/post/parameters/0" } ],
                  "requestBody": { "$ref": "#/paths/~1first~1{id}/post/requestBody" },
                  "responses": {
                    "200": { "$ref": "#/paths/~1first~1{id}/post/responses/200" },
                    "400": { "$ref": "#/paths/~1first~1{id}/post/responses/400" } } } }
            """).AssertClean();

        var (first, second) = (Signature(run, "First"), Signature(run, "Second"));
        Assert.Contains("long id,", first, StringComparison.Ordinal);
        Assert.Contains("IReadOnlyList<string>? color", first, StringComparison.Ordinal);
        Assert.Contains(" body,", first, StringComparison.Ordinal);
        Assert.Contains("Task<", first, StringComparison.Ordinal);
        Assert.Equal(first.Replace("FirstAsync", "SecondAsync", StringComparison.Ordinal), second);
        Assert.Equal(3, run.Source(DefaultClient).Split("PipeDelimited").Length);
    }

    [Theory]
    [InlineData("3.0.3")]
    [InlineData("3.1.0")]
    public void A_path_item_is_found_where_it_stands(string version)
    {
        var run = Of(version, First.Replace("\"operationId\": \"first\",", "", StringComparison.Ordinal) + ",\n" + """
            "/second/{id}": { "$ref": "#/paths/~1first~1{id}" },
            "/third/{id}": { "$ref": "#/paths/~1second~1{id}" }
            """);
        Assert.DoesNotContain(run.Diagnostics, said => !said.Contains(" SVG024: ", StringComparison.Ordinal) && !said.Contains(" SVG009: ", StringComparison.Ordinal));
        run.AssertCompiles();
        Assert.All((string[])["/first/", "/second/", "/third/"], path => Assert.Contains($"\"{path}{{id}}\"", run.Source(DefaultClient), StringComparison.Ordinal));

        // As the style declares, which only the document's own text has.
        Assert.Equal(3, run.Source(DefaultClient).Split("PipeDelimited").Length - 1);
    }

    [Fact]
    public void A_component_is_read_too_and_its_errors_are_reported_at_its_line()
        => Of("3.1.0", """ "/a": { "$ref": "#/components/pathItems/A" } """, components:
            """
            "pathItems": { "A": { "get": { "operationId": "a", "responses": { "204": { "description": "" } }, "parameters": [
                { "name": "q", "in": "query", "style": "simple", "schema": { "type": "string" } } ] } } }
            """).AssertDiagnostics("spec/sinch-voice.json(5,5): warning SVG029: Query parameter 'q' is skipped: style 'simple' is not supported in this location").AssertCompiles();

    /// <summary>JSON Schema drafts before 2019-09 have <c>definitions</c>, which OpenAPI does not define.</summary>
    [Theory]
    [InlineData("3.0.3", "definitions")]
    [InlineData("3.1.0", "definitions")]
    [InlineData("3.1.0", "$defs")]
    public void A_schema_within_a_component_is_found_under_any_keyword_that_holds_schemas(string version, string keyword)
    {
        var run = Of(version, "", $$"""
            "schemas": {
                "W": { "type": "object", "{{keyword}}": { "x": { "type": "object", "properties": { "n": { "type": "string" } } } } },
                "V": { "type": "object", "properties": { "p": { "$ref": "#/components/schemas/W/{{keyword}}/x" } } } }
            """);
        Assert.DoesNotContain(run.Diagnostics, said => said.Contains(" SVG004: ", StringComparison.Ordinal) || said.Contains("does not resolve to a schema", StringComparison.Ordinal));
        run.AssertCompiles();
        Assert.Matches(@"public global::Sinch\.Voice\.W\w*X\? P ", run.Source("Sinch.Voice.V.g.cs"));
    }

    /// <summary>The last part of the reference is also the name of an unrelated component.</summary>
    [Fact]
    public void A_reference_into_an_element_is_none_to_the_component_of_that_name()
        => Of("3.0.3", """
            "/a": { "get": { "operationId": "a", "responses": {
                "200": { "$ref": "#/components/responses/gone/other" } } } }
            """, components: """ "responses": { "other": { "description": "other" } } """)
            .AssertDiagnostics("spec/sinch-voice.json(5,5): warning SVG004: Reference '#/components/responses/gone/other' cannot be resolved in the document; operation 'a' is skipped")
            .AssertCompiles();

    [Theory]
    [InlineData("""{ "$ref": "#/paths/~1b" }""", """{ "$ref": "#/paths/~1a" }""")]
    [InlineData("""{ "$ref": "#/paths/~1a" }""", """{ "$ref": "#/paths/~1a" }""")]
    public void Path_items_that_lead_in_a_circle_lead_nowhere(string a, string b)
    {
        var run = Of("3.1.0", $""" "/a": {a}, "/b": {b} """).AssertCompiles();
        Assert.Equal(2, run.Diagnostics.Count);
        Assert.All(run.Diagnostics, said => Assert.Contains("warning SVG004: Reference '#/paths/~1", said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_callback_that_answers_within_itself_ends()
    {
        var run = Of("3.1.0", """
            "/a": { "post": { "operationId": "a", "responses": { "204": { "description": "" } }, "callbacks": { "c": {
                "{$request.body#/url}": { "$ref": "#/paths/~1a" } } } } }
            """).AssertCompiles();
        Assert.Equal(["spec/sinch-voice.json(5,5): warning SVG004: Reference '#/paths/~1a' cannot be resolved in the document; the types of callback 'c' are skipped"], run.Diagnostics);
    }

    [Fact]
    public void Path_items_do_not_make_a_document_that_is_too_large()
    {
        var parameters = string.Join(",", Enumerable.Range(0, 1000).Select(i => $$"""{ "name": "p{{i}}", "in": "query", "schema": { "type": "string" } }"""));
        var paths = string.Join(",", Enumerable.Range(0, 2000).Select(i => $$""" "/p{{i}}": { "$ref": "#/paths/~1a" }"""));
        var run = Of("3.0.3", $$""" "/a": { "x-any": [ {{parameters}} ], "get": { "operationId": "a", "responses": { "204": { "description": "" } } } }, {{paths}} """);
        Assert.InRange(run.Diagnostics.Count(said => said.Contains(" SVG004: ", StringComparison.Ordinal)), 1900, 1999);
    }

    [Theory]
    [InlineData("file.yml", "warning SVG018: External reference 'file.yml' is not followed; operation 'GET /a' is skipped. List the file in the project: <SinchVoiceSpec Include=\"spec/sinch-voice.json\" References=\"spec/file.yml\" />")]
    [InlineData("#/paths/~1b/get", "warning SVG003: The document violates the OpenAPI specification: reference '#/paths/~1b/get' is not allowed here; operation 'GET /a' is skipped")]
    public void An_operation_that_is_a_reference_is_skipped(string reference, string message)
    {
        var run = Of("3.0.3", $$"""
            "/a": {
                "get": { "$ref": "{{reference}}" } },
            "/b": { "get": { "operationId": "b", "responses": { "204": { "description": "" } } } }
            """).AssertDiagnostics("spec/sinch-voice.json(5,5): " + message).AssertCompiles();
        Assert.DoesNotContain("\"/a\"", run.Source(DefaultClient), StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_everything_else_that_can_be_none()
        => Of("3.0.3", """
            "/a": { "get": { "operationId": "a",
                "responses": { "$ref": "responses.yml" } },
              "put": { "operationId": "b", "responses": { "200": { "description": "", "content": {
                "application/json": { "$ref": "media.yml" } } } } } }
            """).AssertDiagnostics(
                "spec/sinch-voice.json(5,5): warning SVG018: External reference 'responses.yml' is not followed; 'responses' is skipped. List the file in the project: <SinchVoiceSpec Include=\"spec/sinch-voice.json\" References=\"spec/responses.yml\" />",
                "spec/sinch-voice.json(7,5): warning SVG018: External reference 'media.yml' is not followed; 'application/json' is skipped. List the file in the project: <SinchVoiceSpec Include=\"spec/sinch-voice.json\" References=\"spec/media.yml\" />")
            .AssertCompiles();

    [Theory]
    [InlineData("3.0.3", "spec/sinch-voice.json(5,5): warning SVG003: The document violates the OpenAPI specification: Responses must contain at least one response")]
    [InlineData("3.1.0")]
    public void OpenAPI_31_leaves_it_to_the_document_whether_an_operation_has_responses(string version, params string[] expected)
    {
        var run = Of(version, """
            "/a": {
                "get": { "operationId": "a" } }
            """).AssertDiagnostics(expected).AssertCompiles();
        Assert.Contains("Task AAsync(", run.Source(DefaultClient), StringComparison.Ordinal);
    }

    [Fact]
    public void It_asks_for_one_where_there_are_responses()
        => Of("3.1.0", """
            "/a": { "get": { "operationId": "a",
                "responses": { } } }
            """).AssertDiagnostics("spec/sinch-voice.json(5,5): warning SVG003: The document violates the OpenAPI specification: Responses must contain at least one response").AssertCompiles();

    [Fact]
    public void Properties_that_OpenAPI_does_not_know_are_reported_at_their_lines()
        => Of("3.0.3", """
            "/a": {
                "foo": 1,
              "get": { "operationId": "a", "parameters": [
                { "name": "p", "in": "query", "schema": { "type": "string" } },
                { "name": "q", "in": "query", "schema": { "type": "string",
                    "foo": 1 },
                  "foo": 1 },
                { "name": "r", "in": "query", "schema": { "allOf": [ { "type": "string",
                    "foo": 1 } ] },
                  "foo": 1 } ],
                "responses": { "204": { "description": "",
                    "a/b": 1 } } } }
            """).AssertDiagnostics(
                Unknown(5, 5, "foo"), Unknown(9, 9, "foo"), Unknown(10, 7, "foo"), Unknown(12, 9, "foo"), Unknown(13, 7, "foo"), Unknown(15, 9, "a/b"))
            .AssertCompiles();

    private static string Unknown(int line, int column, string name)
        => FormattableString.Invariant($"spec/sinch-voice.json({line},{column}): warning SVG003: The document violates the OpenAPI specification: '{name}' is not a valid property here");

    /// <param name="paths">The paths, from the fourth line on.</param>
    private static GeneratorRun Of(string version, string paths, string components = "")
        => Generate.From(new Spec(
            $$"""
            { "openapi": "{{version}}", "info": { "title": "Test", "version": "1" },
              "servers": [ { "url": "https://api.example.com" } ],
              "paths": {
            {{paths}} }, "components": { {{components}} } }
            """));

    /// <summary>The signature of a method of the client, its return type included.</summary>
    private static string Signature(GeneratorRun run, string name)
    {
        var source = run.Source(DefaultClient);
        var start = source.IndexOf($" {name}Async(", StringComparison.Ordinal);
        return source[source.LastIndexOf('\n', start)..source.IndexOf(')', start)];
    }
}
