using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Errors;

/// <summary>Responses of which no type can be made: the operation stays, unless it has no success left.</summary>
public class LeftOutTests
{
    private const string Text = """{ "description": "no", "content": { "text/plain": { "schema": { "type": "string" } } } }""";
    private const string List = """{ "description": "no", "content": { "application/json": { "schema": { "type": "array", "items": { "type": "string" } } } } }""";
    private const string Object = """{ "description": "no", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/e" } } } }""";

    [Theory]
    [InlineData("404", Text, "(9,1): warning SVG007: Response '404' is left out: only JSON responses are supported, not text/plain")]
    [InlineData("default", List, "(9,48): warning SVG007: Response 'default' is left out: its schema isn't an object, a union or an enum")]
    [InlineData("2XX", Object, "(9,1): warning SVG007: Response '2XX' is left out: only single status codes, 4XX, 5XX and default are supported")]
    [InlineData("3XX", Object, "(9,1): warning SVG007: Response '3XX' is left out: only single status codes, 4XX, 5XX and default are supported")]
    public void A_response_that_can_not_be_expressed_is_a_warning_at_its_line(string status, string response, string expected)
    {
        var run = Generate.From(Document($$"""
            "200": { "description": "ok" },
            "{{status}}": {{response}}
            """));
        run.AssertDiagnostics("spec/sinch-voice.json" + expected).AssertCompiles();
        Assert.Contains("OpAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_alone_declares_no_success()
    {
        var run = Generate.From(Document($"\"default\": {Object}"));
        run.AssertDiagnostics("spec/sinch-voice.json(7,1): warning SVG006: Operation 'op' is left out: it declares no success code").AssertCompiles();
        Assert.DoesNotContain("Sinch.Voice.DefaultClient.g.cs", run.HintNames);
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
