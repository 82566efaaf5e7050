using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Version32;

/// <summary>References by the URI of the document, to media types, and to security schemes.</summary>
public sealed class SelfReferenceTests
{
    private const string Schemas = """ "schemas": { "pet": { "type": "object", "properties": { "name": { "type": "string" } } } } """;

    /// <summary>A reference is resolved against <c>$self</c>, which may be relative itself.</summary>
    [Theory]
    [InlineData("https://example.com/api/openapi.json", "https://example.com/api/openapi.json")]
    [InlineData("https://example.com/api/openapi.json", "HTTPS://EXAMPLE.com/api/./openapi.json")]
    [InlineData("https://example.com/api/openapi.json", "/api/openapi.json")]
    [InlineData("https://example.com/api/openapi.json", "openapi.json")]
    [InlineData("/api/openapi.json", "openapi.json")]
    [InlineData("openapi.json", "./openapi.json")]
    public void The_document_recognizes_itself(string self, string reference)
    {
        var run = Generate.From(Document32.Of(
            $$"""
            { "/a": { "$ref": "{{reference}}#/components/pathItems/a" },
              "/b": { "get": { "operationId": "b", "security": [ { "{{reference}}#/components/securitySchemes/key": [] } ],
                "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "{{reference}}#/components/schemas/pet" } } } } } } } }
            """,
            $$"""
            { "pathItems": { "a": { "get": { "operationId": "a", "security": [ { "other": [] } ], "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "$ref": "{{reference}}#/components/schemas/any" } } } } } } } },
              "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "X-Key" }, "other": { "type": "http", "scheme": "bearer" } },
              "schemas": { "pet": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" } } },
                "cat": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "type": "string" } } },
                "any": { "oneOf": [ { "$ref": "{{reference}}#/components/schemas/pet" }, { "$ref": "#/components/schemas/cat" } ],
                  "discriminator": { "propertyName": "kind", "mapping": { "p": "{{reference}}#/components/schemas/pet", "c": "cat" } } } } }
            """,
            $"\"$self\": \"{self}\",")).AssertClean();
        var client = run.Source("Sinch.Voice.DefaultClient.g.cs");
        Assert.Contains("Task<global::Sinch.Voice.Any> AAsync(", client, StringComparison.Ordinal);
        Assert.Contains("Task<global::Sinch.Voice.Pet> BAsync(", client, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "openapi.json#/components/schemas/pet")]
    [InlineData("\"$self\": \"https://example.com/openapi.json\",", "https://example.com/other.json#/components/schemas/pet")]
    [InlineData("\"$self\": \"https://example.com/openapi.json\",", "https://example.org/openapi.json#/components/schemas/pet")]
    [InlineData("\"$self\": \"https://example.com/openapi.json\",", "https://example.com/openapi.json?v=2#/components/schemas/pet")]
    [InlineData("\"$self\": \"urn:example:openapi\",", "openapi.json#/components/schemas/pet")]
    public void Any_other_document_is_reported_at_the_reference(string self, string reference)
    {
        var advice = reference.Contains("://", StringComparison.Ordinal)
            ? "URLs are never opened; save the file in the project, refer to it by its relative path, and list it in References"
            : "List the file in the project: <SinchVoiceSpec Include=\"spec/sinch-voice.json\" References=\"spec/openapi.json\" />";
        Generate.From(Document32.Of(
            $$"""
            { "/a": { "get": { "operationId": "a", "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": {
                "$ref": "{{reference}}" } } } } } } } }
            """,
            $$"""{ {{Schemas}} }""",
            self)).AssertDiagnostics(
                $"spec/sinch-voice.json(3,131): warning SVG018: External reference '{reference}' is not followed; the value is typed as JsonElement. {advice}")
            .AssertCompiles();
    }

    /// <summary>Requests and responses share the media type's schema, and its type is named after the component.</summary>
    [Fact]
    public void A_media_type_may_be_a_component_or_stand_elsewhere()
    {
        var run = Generate.From(Document32.Of(
            """
            { "/a": { "post": { "operationId": "a", "requestBody": { "content": { "application/json": { "$ref": "#/components/mediaTypes/thing" } } },
                "responses": { "200": { "description": "ok", "content": { "application/json": { "$ref": "#/components/mediaTypes/thing" } } } } } },
              "/b": { "get": { "operationId": "b", "responses": { "200": { "description": "ok", "content": {
                "application/json": { "$ref": "#/paths/~1c/get/responses/200/content/application~1json" } } } } } },
              "/c": { "get": { "operationId": "c", "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": {
                "type": "array", "items": { "type": "object", "properties": { "x": { "type": "string" } } } } } } } } } } }
            """,
            """{ "mediaTypes": { "thing": { "schema": { "type": "object", "properties": { "y": { "type": "string" } } } } } }""")).AssertClean();
        var client = run.Source("Sinch.Voice.DefaultClient.g.cs");
        Assert.Contains("Task<global::Sinch.Voice.ARequest> AAsync(\n        global::Sinch.Voice.ARequest body,", client, StringComparison.Ordinal);
        Assert.Contains("Task<global::System.Collections.Generic.IReadOnlyList<global::Sinch.Voice.BResponseItem>> BAsync(", client, StringComparison.Ordinal);
        Assert.Contains("Task<global::System.Collections.Generic.IReadOnlyList<global::Sinch.Voice.BResponseItem>> CAsync(", client, StringComparison.Ordinal);
    }

    [Fact]
    public void A_media_type_that_leads_nowhere_skips_its_operation_at_the_response()
        => Generate.From(Document32.Of(
            """
            { "/a": { "get": { "operationId": "a", "responses": {
                "200": { "description": "ok", "content": { "application/json": { "$ref": "#/components/mediaTypes/nope" } } } } } } }
            """)).AssertDiagnostics(
                "spec/sinch-voice.json(4,5): warning SVG028: Operation 'a' is skipped: its response has no supported media type ('application/json': reference '#/components/mediaTypes/nope' cannot be resolved)")
            .AssertCompiles();

    /// <summary>A name of a component is a name, even if it looks like a URI; a URI that names no scheme is reported as it is written.</summary>
    [Fact]
    public void A_security_scheme_may_be_named_by_its_URI()
    {
        var run = Generate.From(Document32.Of(
            """
            { "/a": { "get": { "operationId": "a", "security": [ { "#/components/securitySchemes/key": [] } ], OK } },
              "/b": { "get": { "operationId": "b", "security": [ {
                "./key": [] } ], OK } },
              "/c": { "get": { "operationId": "c", OK } } }
            """,
            """{ "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "X-Key" } } }""")).AssertDiagnostics(
                "spec/sinch-voice.json(5,5): warning SVG036: Security scheme './key' is not declared in components.securitySchemes; the client has no credential for it").AssertCompiles();
        var client = run.Source("Sinch.Voice.DefaultClient.g.cs").Split("ApiOperation s_");
        Assert.DoesNotContain("IsAnonymous", client[1], StringComparison.Ordinal);
        Assert.Contains("IsAnonymous = true,", client[3], StringComparison.Ordinal);
    }
}
