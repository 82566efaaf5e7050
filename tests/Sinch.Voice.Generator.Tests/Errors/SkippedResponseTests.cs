using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Errors;

/// <summary>Responses without a supported type: the operation is kept, unless it has no success left.</summary>
public class SkippedResponseTests
{
    private const string Xml = """{ "description": "no", "content": { "application/xml": { "schema": { "$ref": "#/components/schemas/e" } } } }""";
    private const string Object = """{ "description": "no", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/e" } } } }""";

    [Theory]
    [InlineData("404", Xml, "(9,1): warning SVG007: The type of response '404' is skipped: the schema of 'application/xml' is not used")]
    [InlineData("3XX", Object, "(9,1): info SVG034: Response '3XX' is ignored: it is neither a success nor an error; a redirect that is not followed throws an exception")]
    [InlineData("304", Object, "(9,1): info SVG034: Response '304' is ignored: it is neither a success nor an error; a redirect that is not followed throws an exception")]
    public void A_response_that_can_not_be_expressed_is_reported_at_its_line(string status, string response, string expected)
    {
        var run = Generate.From(Document($$"""
            "200": { "description": "ok" },
            "{{status}}": {{response}}
            """));
        run.AssertDiagnostics("spec/sinch-voice.json" + expected).AssertCompiles();
        Assert.Contains("OpAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("600")]
    [InlineData("4X")]
    [InlineData("20")]
    public void A_key_that_is_no_status_is_reported_at_its_line(string key)
    {
        var run = Generate.From(Document($"\"200\": {{ \"description\": \"ok\" }}, \"{key}\": {Object}"));
        run.AssertCompiles();
        Assert.Contains(
            $"spec/sinch-voice.json(8,33): warning SVG007: Response '{key}' is skipped: the key must be a status code, a range such as 2XX, or 'default'",
            run.Diagnostics);
    }

    [Theory]
    [InlineData("404")]
    [InlineData("304")]
    [InlineData("101")]
    public void Without_a_declared_success_every_2XX_is_one_and_its_body_is_not_read(string status)
    {
        var run = Generate.From(Document($"\"{status}\": {Object}"));
        Assert.Contains(
            "spec/sinch-voice.json(7,1): info SVG034: The body of a success of operation 'op' is ignored: the operation declares no success response, so every 2XX is one",
            run.Diagnostics);
        run.AssertCompiles();
        Assert.Contains("Task OpAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    private static Spec Document(string responses) => new(
        $$"""
        {
        "openapi": "3.0.0",
        "info": { "title": "Test", "version": "1" },
        "servers": [ { "url": "https://api.example.com" } ],
        "components": { "schemas": { "e": { "type": "object", "properties": { "x": { "type": "string" } } } } },
        "paths": { "/a": { "get": { "operationId": "op",
        "responses": {
        {{responses}}
        } } } } }
        """);
}
