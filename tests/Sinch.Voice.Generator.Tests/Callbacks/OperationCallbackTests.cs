using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Callbacks;

/// <summary>The requests that a platform makes on behalf of an operation: their bodies become types, which the operation's documentation names.</summary>
public sealed class OperationCallbackTests
{
    private const string Answered = """ "responses": { "204": { "description": "ok" } } """;

    [Fact]
    public void The_bodies_of_a_callback_become_types_that_the_operation_names()
    {
        var run = Generate.From(Spec.Of(Subscribe(
            """
            "onData": { "{$request.query.url}/data": { "post": {
                "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "at": { "type": "string", "format": "date-time" } } } } } },
                "responses": { "200": { "description": "go on", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } } } } } }
            """),
            """{ "Order": { "type": "object", "properties": { "stop": { "type": "boolean" } } } }""")).AssertClean();

        Assert.Contains("public global::System.DateTimeOffset? At ", run.Source("Sinch.Voice.OnDataEvent.g.cs"), StringComparison.Ordinal);
        var documentation = string.Join(' ', run.Source("Sinch.Voice.DefaultClient.g.cs").Split(["\n", "///"], StringSplitOptions.TrimEntries));
        Assert.Contains(
            "The callback <c>onData</c> (<c>POST {$request.query.url}/data</c>) sends an <see cref=\"global::Sinch.Voice.OnDataEvent\"/> "
                + "and expects an <see cref=\"global::Sinch.Voice.Order\"/> in response.",
            string.Join(' ', documentation.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_callback_that_operations_share_has_its_types_once()
    {
        var document = Spec.Of(
            $$"""
            { "/a": { "post": { "operationId": "a", "callbacks": { "done": { "$ref": "#/components/callbacks/Finished" } }, {{Answered}} } },
              "/b": { "post": { "operationId": "b", "callbacks": { "done": { "$ref": "#/components/callbacks/Finished" } }, {{Answered}} } } }
            """);
        var run = Generate.From(document with { Content = document.Edited(root => root["components"]!["callbacks"] = System.Text.Json.Nodes.JsonNode.Parse(
            $$"""
            { "Finished": { "{$request.body#/url}": { "post": {
                "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } } } }, {{Answered}} } } } }
            """)) }).AssertClean();

        Assert.Contains("Sinch.Voice.FinishedEvent.g.cs", run.HintNames);
        Assert.DoesNotContain("Sinch.Voice.FinishedEvent2.g.cs", run.HintNames);
    }

    [Fact]
    public void A_callback_whose_body_is_not_json_is_reported_at_its_line()
        => Generate.From(Spec.Of(Subscribe(
            $$"""
            "onData": { "{$request.query.url}": { "post": { "requestBody": { "content": { "text/plain": { "schema": { "type": "string" } } } }, {{Answered}} } } }
            """)))
            .AssertDiagnostics("spec/sinch-voice.json(5,131): warning SVG007: The body of callback 'onData' is skipped: only JSON is supported, not text/plain")
            .AssertCompiles();

    [Fact]
    public void A_callback_that_is_not_there_is_reported_at_its_line()
        => Generate.From(Spec.Of(Subscribe(""" "onData": { "$ref": "#/components/callbacks/Nope" } """)))
            .AssertDiagnostics(
                "spec/sinch-voice.json(5,84): warning SVG004: Reference '#/components/callbacks/Nope' cannot be resolved in the document; the types of callback 'onData' are skipped")
            .AssertCompiles();

    private static string Subscribe(string callbacks)
        => $$"""{ "/subscribe": { "post": { "operationId": "subscribe", "callbacks": { {{callbacks}} }, {{Answered}} } } }""";
}
