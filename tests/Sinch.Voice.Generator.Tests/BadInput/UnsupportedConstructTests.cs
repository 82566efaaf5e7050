using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.BadInput;

/// <summary>A construct that can't be expressed is a warning at its line; the rest comes out and compiles.</summary>
public class UnsupportedConstructTests
{
    private const string Ok = """{ "200": { "description": "ok" } }""";

    public static TheoryData<string, string, string> Schemas => new()
    {
        {
            """{ "a": { "type": "object", "properties": { "b": { "oneOf": [ { "type": "string" }, { "description": "anything" } ] } } } }""",
            "(6,73): warning SVG005: A union with a variant that may be any JSON (#/components/schemas/a/properties/b/oneOf/1) can't be expressed; it is typed as JsonElement",
            "public global::System.Text.Json.JsonElement? B { get; init; }"
        },
        {
            """
            { "a": { "type": "object", "properties": { "u": { "oneOf": [ { "$ref": "#/components/schemas/x" }, { "$ref": "#/components/schemas/y" } ] } } },
              "x": { "type": "object", "properties": { "p": { "type": "string" } } },
              "y": { "type": "object", "properties": { "p": { "type": "string" } } } }
            """,
            "(6,73): warning SVG022: The variants can't be told apart: no discriminator covers all of them, and neither kinds of JSON nor fixed values nor properties tell each from the others; it is typed as JsonElement",
            "public global::System.Text.Json.JsonElement? U { get; init; }"
        },
        {
            """{ "a": { "allOf": [ { "$ref": "#/components/schemas/a" }, { "type": "object", "properties": { "b": { "type": "string" } } } ] } }""",
            "(6,50): warning SVG010: '#/components/schemas/a' contains itself through allOf; the repetition is left out",
            "public string? B { get; init; }"
        },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Of_schemas(string schemas, string expected, string emitted)
    {
        var run = Generate.From(Spec.OfSchemas(schemas));
        run.AssertDiagnostics("spec/sinch-voice.json" + expected).AssertCompiles();
        Assert.Contains(emitted, run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_leads_nowhere()
    {
        var run = Generate.From(Spec.OfSchemas("""{ "a": { "type": "object", "properties": { "b": { "$ref": "#/components/schemas/Nope" } } } }"""));
        run.AssertDiagnostics(
            "spec/sinch-voice.json(6,73): warning SVG004: '#/components/schemas/Nope' can't be resolved within the document; it is typed as JsonElement").AssertCompiles();
        Assert.Contains("public global::System.Text.Json.JsonElement? B { get; init; }", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Operations => new()
    {
        { """{ "/a/{id": { "get": { "operationId": "op", "responses": OK } } }""", "SVG006", "the braces of its path don't match" },
        {
            """{ "/a": { "get": { "operationId": "op", "parameters": [ { "name": "q", "in": "query", "required": true, "content": { "application/json": {} } } ], "responses": OK } } }""",
            "SVG029", "it requires the query parameter 'q': its value is described by a media type (content), and only a schema is supported"
        },
        {
            """{ "/a": { "post": { "operationId": "op", "requestBody": { "content": { "multipart/form-data": { "schema": { "type": "object" } } } }, "responses": OK } } }""",
            "SVG028", "its body can't be sent ('multipart/form-data': multipart bodies aren't supported)"
        },
        {
            """{ "/a": { "get": { "operationId": "op", "responses": { "200": { "description": "ok", "content": { "application/xml": { "schema": { "type": "object", "properties": { "x": { "type": "string" } } } } } } } } } }""",
            "SVG028", "its response can't be read ('application/xml': XML is supported as a string or binary only)"
        },
        {
            """{ "/a": { "get": { "operationId": "op", "responses": { "200": { "description": "ok", "content": { "application/x-www-form-urlencoded": { "schema": { "type": "object" } } } } } } } }""",
            "SVG028", "its response can't be read ('application/x-www-form-urlencoded': a response that is a form isn't supported)"
        },
        {
            """{ "/a/{id}": { "get": { "operationId": "op", "parameters": [ { "name": "id", "in": "path", "required": true, "style": "form", "schema": { "type": "string" } } ], "responses": OK } } }""",
            "SVG029", "it requires the path parameter 'id': the style 'form' isn't supported there"
        },
        {
            """{ "/a/{id}": { "get": { "operationId": "op", "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "object", "properties": { "b": { "type": "array", "items": { "type": "string" } } } } } ], "responses": OK } } }""",
            "SVG029", "it requires the path parameter 'id': its type can't be written in a request: only simple types, lists of them, and objects whose members are simple can"
        },
        { """{ "/a": { "get": { "operationId": "op", "responses": { "404": { "description": "no" } } } } }""", "SVG006", "it declares no success code" },
        {
            """{ "/a": { "servers": [ { "url": "ftp://v2" } ], "get": { "operationId": "op", "responses": OK } } }""",
            "SVG006", "its server 'ftp://v2' can't be called: it isn't an http or https URL whose variables have defaults, without user, query and fragment"
        },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Of_operations(string paths, string id, string reason)
    {
        var good = """, "/good": { "get": { "operationId": "good", "responses": OK } } }""";
        var run = Generate.From(Spec.Of((paths.TrimEnd()[..^1].TrimEnd() + good).Replace("OK", Ok, StringComparison.Ordinal)));
        var diagnostic = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Contains(" is left out: ", StringComparison.Ordinal));
        Assert.Matches($"^spec/sinch-voice.json\\(5,\\d+\\): warning {id}: Operation 'op' is left out: ", diagnostic);
        Assert.EndsWith(reason, diagnostic, StringComparison.Ordinal);
        run.AssertCompiles();
        Assert.Contains("GoodAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("OpAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_optional_parameter_that_cannot_be_written_is_left_out_of_an_operation_that_stays()
    {
        var run = Generate.From(Spec.Of(
            """{ "/a": { "get": { "operationId": "op", "parameters": [ { "name": "q", "in": "query", "content": { "application/json": {} } } ], "responses": OK } } }"""
                .Replace("OK", Ok, StringComparison.Ordinal)));
        run.AssertDiagnostics(
            "spec/sinch-voice.json(5,68): warning SVG029: Query parameter 'q' is left out: its value is described by a media type (content), and only a schema is supported").AssertCompiles();
        Assert.Contains("OpAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_discriminator_value_that_leads_out_of_the_union_is_left_out()
    {
        var run = Generate.From(Spec.OfSchemas(
            """
            { "a": { "oneOf": [ { "$ref": "#/components/schemas/x" } , { "$ref": "#/components/schemas/y" } ],
                     "discriminator": { "propertyName": "t", "mapping": { "x": "#/components/schemas/x", "z": "#/components/schemas/z" } } },
              "x": { "type": "object", "properties": { "t": { "type": "string" } } },
              "y": { "type": "object", "properties": { "t": { "type": "string" } } },
              "z": { "type": "object", "properties": { "t": { "type": "string" } } } }
            """));
        run.AssertDiagnostics(
            "spec/sinch-voice.json(7,94): warning SVG019: Discriminator value 'z' is left out: '#/components/schemas/z' isn't a variant of this union")
            .AssertCompiles();
    }

    [Fact]
    public void Cancellation_is_not_swallowed()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var host = new GeneratorHost(Spec.Vendor);
        Assert.ThrowsAny<OperationCanceledException>(() => host.Driver.RunGenerators(host.Run().Output, cancelled.Token));
    }
}
