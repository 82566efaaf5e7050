using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Errors;

/// <summary>Error responses of a document, up to the exception that a user catches.</summary>
public class TypedErrorTests
{
    private const string Schemas =
        """
        { "Error": { "type": "object", "properties": { "errorCode": { "type": "string" }, "message": { "type": "string" } } },
          "Missing": { "type": "object", "properties": { "what": { "type": "string" } } },
          "Problem": { "oneOf": [ { "$ref": "#/components/schemas/Busy" }, { "$ref": "#/components/schemas/Down" } ] },
          "Busy": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["busy"] }, "seconds": { "type": "integer" } } },
          "Down": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["down"] } } } }
        """;

    private const string Paths =
        """
        { "/a": { "get": { "operationId": "op", "responses": {
            "default": { "description": "any", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Error" } } } },
            "5XX": { "description": "server", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
            "404": { "description": "none", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Missing" } } } },
            "401": { "description": "who", "content": { "application/json": { "example": {} } } },
            "200": { "description": "ok" } } } } }
        """;

    private const string Probe =
        """
        using System;
        using System.Threading.Tasks;
        using Sinch.Voice;

        internal static class Probe
        {
            public static async Task<string?> CallAsync(Uri server)
            {
                var voice = new SinchVoiceClient(SinchCredential.Basic("key", "secret"), new() { Endpoint = server });
                try
                {
                    await voice.Default.OpAsync();
                    return "ok";
                }
                catch (ApiException exception)
                {
                    return exception.Error switch
                    {
                        Error error => $"Error {error.ErrorCode} {error.Message}",
                        Missing missing => $"Missing {missing.What}",
                        Problem problem => "Problem " + problem.Match(busy => $"busy {busy.Seconds}", down => "down", unknown => $"? {unknown.Discriminator}"),
                        null => "none",
                        var other => other.GetType().Name,
                    };
                }
            }
        }
        """;

    [Theory]
    [InlineData(200, "{}", "ok")]
    [InlineData(404, """{"what":"call"}""", "Missing call")]
    [InlineData(409, """{"errorCode":40900,"message":"no"}""", "Error 40900 no")]
    [InlineData(401, """{"errorCode":40102,"message":"signature"}""", "Error 40102 signature")]
    [InlineData(503, """{"seconds":3,"kind":"busy"}""", "Problem busy 3")]
    [InlineData(500, """{"kind":"fire"}""", "Problem ? fire")]
    [InlineData(418, "<html>", "none")]
    [InlineData(202, """{"errorCode":1}""", "ok")]
    public async Task The_exception_holds_the_type_that_the_document_gives_the_status(int status, string body, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        using var consumer = new LoadedConsumer(new GeneratorHost(Spec.Of(Paths, Schemas)).AddSource(Probe).RunTwice().AssertClean().Output);
        Assert.Equal(expected, await consumer.Call<Task<string?>>("Probe", "CallAsync", server.Address));
    }

    [Fact]
    public void The_documentation_of_the_method_names_the_types()
    {
        var source = Generate.From(Spec.Of(Paths, Schemas)).AssertClean().Source("Sinch.Voice.DefaultClient.g.cs");
        var documentation = string.Join(' ', source.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("///", StringComparison.Ordinal)).Select(line => line[3..].Trim()));
        Assert.Contains(
            "Its <see cref=\"global::Sinch.Voice.ApiException.Error\"/> is a <see cref=\"global::Sinch.Voice.Missing\"/> (404) or a "
                + "<see cref=\"global::Sinch.Voice.Problem\"/> (5XX) or an <see cref=\"global::Sinch.Voice.Error\"/>. </exception>",
            documentation,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_without_described_errors_is_as_thin_as_ever()
    {
        var source = Generate.From(Spec.Of("""{ "/a": { "get": { "operationId": "op", "responses": { "200": { "description": "ok" }, "404": { "description": "no" } } } } }"""))
            .AssertClean().Source("Sinch.Voice.DefaultClient.g.cs");
        Assert.Contains("HttpMethod.Get, \"/a\", null, 200)\n    {\n        Name = \"Default.OpAsync\",\n    };", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Error", source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("default", "OpError")]
    [InlineData("422", "OpError422")]
    [InlineData("4XX", "OpError4XX")]
    public void A_schema_of_its_own_is_named_for_operation_and_status(string status, string type)
    {
        var run = Generate.From(Spec.Of(
            $$"""
            { "/a": { "get": { "operationId": "op", "responses": { "200": { "description": "ok" }, "{{status}}": { "description": "no",
                "content": { "application/json": { "schema": { "type": "object", "properties": { "x": { "type": "string" } } } } } } } } } }
            """)).AssertClean();
        Assert.Contains($"Sinch.Voice.{type}.g.cs", run.HintNames);
    }

    [Fact]
    public void Every_operation_of_the_vendor_can_have_the_vendors_error()
    {
        var content = Spec.Vendor.Edited(document =>
        {
            foreach (var operation in document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(member => member.Value).OfType<JsonObject>())
            {
                operation["responses"]?["default"] = JsonNode.Parse(
                    """{ "description": "An error", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Error" } } } }""");
            }
        });
        var run = Generate.From(Spec.Vendor with { Content = content }).AssertCompiles();
        Assert.DoesNotContain(run.Diagnostics, diagnostic => diagnostic.Contains("warning", StringComparison.Ordinal));
        Assert.Equal(3, run.Source("Sinch.Voice.CallsClient.g.cs").Split("ApiError.Default<global::Sinch.Voice.Error>()").Length - 1);
    }

    [Fact]
    public void A_response_that_operations_share_is_one_type()
    {
        const string Responses = """ "responses": { "200": { "description": "ok" }, "default": { "$ref": "#/components/responses/failure" } } }""";
        var run = Generate.From(new Spec(
            $$"""
            { "openapi": "3.0.0", "info": { "title": "Test", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
              "paths": { "/a": { "get": { "operationId": "read", {{Responses}}, "put": { "operationId": "write", {{Responses}} } },
              "components": { "responses": { "failure": { "description": "no",
                "content": { "application/json": { "schema": { "type": "object", "properties": { "x": { "type": "string" } } } } } } } } }
            """)).AssertClean();
        Assert.Contains("Sinch.Voice.Failure.g.cs", run.HintNames);
        Assert.Equal(2, run.Source("Sinch.Voice.DefaultClient.g.cs").Split("ApiError.Default<global::Sinch.Voice.Failure>()").Length - 1);
    }
}
