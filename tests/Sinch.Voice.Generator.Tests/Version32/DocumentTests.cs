using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Version32;

/// <summary>The other fields of OpenAPI 3.2.</summary>
public sealed class DocumentTests
{
    [Theory]
    [InlineData("3.2.0")]
    [InlineData("3.2")]
    [InlineData("3.2.1-rc1")]
    public void Every_patch_version_is_read(string version)
        => Generate.From(Versioned(version)).AssertClean();

    [Theory]
    [InlineData("3.3.0")]
    [InlineData("3.20.0")]
    [InlineData("4.0.0")]
    public void A_later_version_is_an_error_at_its_line(string version)
        => Generate.From(Versioned(version)).AssertDiagnostics(
            $"spec/sinch-voice.json(1,3): error SVG002: 'sinch-voice.json' is not an OpenAPI 3.0, 3.1 or 3.2 document: its version is '{version}', which is not supported");

    /// <summary>The way out of SVG002: the document uses nothing that is newer.</summary>
    [Fact]
    public void An_overlay_may_say_that_a_later_version_is_3_2()
    {
        var spec = Versioned("3.3.0") with { Metadata = new() { ["Overlay"] = "spec/o.json" } };
        Generate.From(spec, Spec.Companion("spec/o.json", """
            { "overlay": "1.0.0", "info": { "title": "O", "version": "1" }, "actions": [ { "target": "$", "update": { "openapi": "3.2.0" } } ] }
            """)).AssertClean();
    }

    [Fact]
    public void Tags_servers_responses_and_schemes_have_more_fields()
    {
        var run = Generate.From(new Spec(
            """
            { "openapi": "3.2.0", "info": { "title": "Test", "version": "1" },
              "servers": [ { "url": "https://eu.example.com", "name": "europe" }, { "url": "https://us.example.com", "name": "north-america", "description": "US" } ],
              "tags": [ { "name": "pets", "summary": "All about pets.", "kind": "nav" }, { "name": "cats", "parent": "pets", "kind": "nav" } ],
              "security": [ { "old": [] }, { "device": [] } ],
              "paths": {
                "/pets": { "get": { "operationId": "listPets", "tags": [ "pets" ], "responses": { "200": { "summary": "The pets" } } } },
                "/cats": { "get": { "operationId": "listCats", "tags": [ "cats" ], "responses": { "200": {} } } } },
              "components": {
                "schemas": { "pet": { "type": "object", "xml": { "nodeType": "element", "name": "Pet" }, "properties": {
                  "id": { "type": "integer", "xml": { "nodeType": "attribute" } }, "old": { "type": "array", "items": { "type": "string" }, "xml": { "attribute": true, "wrapped": true } } } } },
                "examples": { "pet": { "summary": "A pet", "dataValue": { "id": 1 }, "serializedValue": "id=1" } },
                "securitySchemes": {
                  "old": { "type": "http", "scheme": "basic", "deprecated": true },
                  "device": { "type": "oauth2", "oauth2MetadataUrl": "https://example.com/.well-known/oauth-authorization-server",
                    "flows": { "deviceAuthorization": { "deviceAuthorizationUrl": "https://example.com/device", "tokenUrl": "https://example.com/token", "scopes": {} } } } } } }
            """).WithUnreferenced()).AssertClean();

        Assert.Contains("ServerRegion Europe { get; }", run.Source("Sinch.Voice.SinchVoiceServer.g.cs"), StringComparison.Ordinal);
        Assert.Contains("ServerRegion NorthAmerica { get; }", run.Source("Sinch.Voice.SinchVoiceServer.g.cs"), StringComparison.Ordinal);
        Assert.Contains("/// <summary>All about pets.</summary>", run.Source("Sinch.Voice.PetsClient.g.cs"), StringComparison.Ordinal);
        Assert.Contains(" ListCatsAsync(", run.Source("Sinch.Voice.CatsClient.g.cs"), StringComparison.Ordinal);
        var credentials = run.Source("Sinch.Voice.SinchVoiceCredential.g.cs");
        Assert.Contains("[global::System.Obsolete(\"The document marks this as deprecated.\")]\n    public static global::Sinch.Voice.ApiCredential Old(", credentials, StringComparison.Ordinal);
        Assert.DoesNotContain("[global::System.Obsolete(\"The document marks this as deprecated.\")]\n    public static global::Sinch.Voice.ApiCredential Device(", credentials, StringComparison.Ordinal);
    }

    /// <summary>The discriminator may be optional if there is a default.</summary>
    [Fact]
    public void The_default_of_a_discriminator_is_read()
    {
        var run = Generate.From(Mapped("other")).AssertClean();
        var union = run.Source("Sinch.Voice.Pet.g.cs");
        Assert.Contains("_ when global::Sinch.Voice.Runtime.JsonRead.TryModel<global::Sinch.Voice.Other>(ref reader, out var value) => new(value),", union, StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_that_is_no_variant_is_a_warning_at_its_line()
        => Generate.From(Mapped("#/components/schemas/owner")).AssertDiagnostics(
            "spec/sinch-voice.json(9,5): warning SVG019: Discriminator value 'defaultMapping' is ignored: 'owner' is not a variant of this union").AssertCompiles();

    /// <summary>Only lint reads examples, and a later version's are read like any other.</summary>
    [Fact]
    public void Examples_have_data_values()
        => Generate.From(Document32.Of(
            """
            { "/a": { "post": { "operationId": "a", "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "n": { "type": "integer" } } },
                "examples": { "one": { "dataValue": {
                  "n": "x" } } } } } }, OK } } }
            """) with { Metadata = new() { ["ValidateExamples"] = "true" } }).AssertDiagnostics(
                "spec/sinch-voice.json(5,7): warning SVG060: The example does not match its schema: 'x' is not an integer").AssertCompiles();

    [Theory]
    [InlineData("application/jsonl", """{ "$ref": "#/components/schemas/Item" }""", "global::System.Collections.Generic.IAsyncEnumerable<global::Sinch.Voice.Item>")]
    [InlineData("application/json-seq", """{ "type": "integer" }""", "global::System.Collections.Generic.IAsyncEnumerable<long>")]
    [InlineData("text/event-stream", """{ "type": "object", "properties": { "event": { "type": "string" }, "data": { "type": "string" } } }""",
        "global::System.Collections.Generic.IAsyncEnumerable<global::System.Net.ServerSentEvents.SseItem<string>>")]
    [InlineData("text/event-stream", """{ "type": "object", "properties": { "data": { "type": "string", "contentMediaType": "application/json", "contentSchema": { "$ref": "#/components/schemas/Item" } } } }""",
        "global::System.Collections.Generic.IAsyncEnumerable<global::System.Net.ServerSentEvents.SseItem<global::Sinch.Voice.Item>>")]
    public void A_schema_of_items_is_the_type_of_an_item(string mediaType, string schema, string type)
    {
        var run = Generate.From(Document32.Of(
            $$"""
            { "/a": { "get": { "operationId": "a", "responses": { "200": { "description": "ok", "content": { "{{mediaType}}": { "itemSchema": {{schema}} } } } } } } }
            """,
            """{ "schemas": { "Item": { "type": "object", "properties": { "n": { "type": "integer" } } } } }""")).AssertDiagnostics();
        run.AssertCompiles();
        Assert.Contains($" {type} AAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_of_items_of_a_content_without_items_is_reported_at_its_line()
        => Generate.From(Document32.Of(
            """
            { "/a": { "get": { "operationId": "a", "responses": { "200": { "description": "ok", "content": { "application/json": {
                "itemSchema": { "type": "object", "properties": { "n": { "type": "integer" } } } } } } } } } }
            """)).AssertDiagnostics(
                "spec/sinch-voice.json(4,5): info SVG034: 'itemSchema' of media type 'application/json' is ignored: the client does not read or write the content item by item")
            .AssertCompiles();

    private static Spec Versioned(string version)
    {
        var spec = Document32.Of("""{ "/a": { "query": { "operationId": "a", OK } } }""");
        return spec with { Content = spec.Content!.Replace("3.2.0", version, StringComparison.Ordinal) };
    }

    private static Spec Mapped(string target) => Document32.Of(
        "{}",
        $$"""
        { "schemas": {
          "owner": { "type": "object", "properties": { "pet": { "$ref": "#/components/schemas/pet" } } },
          "cat": { "type": "object", "properties": { "kind": { "type": "string", "enum": [ "cat" ] } } },
          "other": { "type": "object", "properties": { "kind": { "type": "string" } } },
          "pet": { "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/other" } ], "discriminator": { "propertyName": "kind",
            "defaultMapping": "{{target}}" } } } }
        """);
}
