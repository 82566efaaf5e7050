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
            "(6,73): warning SVG005: A union with a variant that accepts any JSON (#/components/schemas/a/properties/b/oneOf/1) is not supported; the value is typed as JsonElement",
            "public global::System.Text.Json.JsonElement? B { get; init; }"
        },
        {
            """
            { "a": { "type": "object", "properties": { "u": { "oneOf": [ { "$ref": "#/components/schemas/x" }, { "$ref": "#/components/schemas/y" } ] } } },
              "x": { "type": "object", "properties": { "p": { "type": "string" } } },
              "y": { "type": "object", "properties": { "p": { "type": "string" } } } }
            """,
            "(6,73): warning SVG022: The variants cannot be distinguished by a discriminator, JSON types, fixed values, or properties; the union is typed as JsonElement. Declare a discriminator",
            "public global::System.Text.Json.JsonElement? U { get; init; }"
        },
        {
            """{ "a": { "allOf": [ { "$ref": "#/components/schemas/a" }, { "type": "object", "properties": { "b": { "type": "string" } } } ] } }""",
            "(6,50): warning SVG010: Schema '#/components/schemas/a' contains itself through allOf; the repetition is ignored",
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
            "spec/sinch-voice.json(6,73): warning SVG004: Reference '#/components/schemas/Nope' cannot be resolved in the document; the value is typed as JsonElement").AssertCompiles();
        Assert.Contains("public global::System.Text.Json.JsonElement? B { get; init; }", run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Operations => new()
    {
        { """{ "/a/{id": { "get": { "operationId": "op", "responses": OK } } }""", "SVG006", "the braces in its path are unbalanced" },
        {
            """{ "/a": { "get": { "operationId": "op", "parameters": [ { "name": "q", "in": "query", "required": true, "content": { "image/png": {} } } ], "responses": OK } } }""",
            "SVG029", "its required query parameter 'q' is not supported: its content is neither JSON nor text"
        },
        {
            """{ "/a": { "post": { "operationId": "op", "requestBody": { "content": { "text/plain; charset=utf-16": { "schema": { "type": "string" } } } }, "responses": OK } } }""",
            "SVG028", "its request body has no supported media type ('text/plain; charset=utf-16': it is invalid or has an unsupported charset)"
        },
        {
            """{ "/a": { "get": { "operationId": "op", "responses": { "200": { "description": "ok", "content": { "application": { "schema": { "type": "object", "properties": { "x": { "type": "string" } } } } } } } } } }""",
            "SVG028", "its response has no supported media type ('application': it is invalid or has an unsupported charset)"
        },
        {
            """{ "/a/{id}": { "get": { "operationId": "op", "parameters": [ { "name": "id", "in": "path", "required": true, "style": "form", "schema": { "type": "string" } } ], "responses": OK } } }""",
            "SVG029", "its required path parameter 'id' is not supported: style 'form' is not supported in this location"
        },
        {
            """{ "/a": { "servers": [ { "url": "ftp://v2" } ], "get": { "operationId": "op", "responses": OK } } }""",
            "SVG006", "its server 'ftp://v2' is not supported: the URL must use http or https, have a default for each variable, and have no user, query, or fragment"
        },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Of_operations(string paths, string id, string reason)
    {
        var good = """, "/good": { "get": { "operationId": "good", "responses": OK } } }""";
        var run = Generate.From(Spec.Of((paths.TrimEnd()[..^1].TrimEnd() + good).Replace("OK", Ok, StringComparison.Ordinal)));
        var diagnostic = Assert.Single(run.Diagnostics, diagnostic => diagnostic.Contains(" is skipped: ", StringComparison.Ordinal));
        Assert.Matches($"^spec/sinch-voice.json\\(5,\\d+\\): warning {id}: Operation 'op' is skipped: ", diagnostic);
        Assert.EndsWith(reason, diagnostic, StringComparison.Ordinal);
        run.AssertCompiles();
        Assert.Contains("GoodAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("OpAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unsupported_optional_parameter_is_skipped_and_its_operation_is_kept()
    {
        var run = Generate.From(Spec.Of(
            """{ "/a": { "get": { "operationId": "op", "parameters": [ { "name": "q", "in": "query", "content": { "image/png": {} } } ], "responses": OK } } }"""
                .Replace("OK", Ok, StringComparison.Ordinal)));
        run.AssertDiagnostics(
            "spec/sinch-voice.json(5,68): warning SVG029: Query parameter 'q' is skipped: its content is neither JSON nor text").AssertCompiles();
        Assert.Contains("OpAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_discriminator_value_outside_of_the_union_is_ignored()
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
            "spec/sinch-voice.json(7,94): warning SVG019: Discriminator value 'z' is ignored: '#/components/schemas/z' is not a variant of this union")
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
