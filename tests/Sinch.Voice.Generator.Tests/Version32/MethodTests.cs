using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Version32;

/// <summary><c>query</c> and <c>additionalOperations</c> of a path item, as a server receives them, and at the line that declares them.</summary>
public sealed class MethodTests
{
    private const string Probe =
        """
        using System;
        using System.Threading.Tasks;
        using Sinch.Voice;

        internal static class Probe
        {
            public static async Task<string> CallAsync(Uri server)
            {
                var pets = new SinchVoiceClient(SinchCredential.Basic("key", "secret"), new() { Endpoint = server }).Pets;
                await pets.CopyPetAsync("7", new() { Name = "Rex" });
                await pets.LockPetAsync("7");
                await pets.SearchPetsAsync(new() { Name = "Rex & co" });
                var found = await pets.QueryPetsIdAsync("7", new() { Name = "Tom" });
                return found.Name!;
            }
        }
        """;

    [Fact]
    public async Task Each_method_is_sent_as_it_is_written()
    {
        var spec = Document32.Of(
            """
            { "/pets/{id}": {
                "parameters": [ { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } } ],
                "query": { "tags": [ "pets" ], "requestBody": { "$ref": "#/components/requestBodies/pet" },
                  "responses": { "200": { "summary": "The pet", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/pet" } } } } } },
                "additionalOperations": {
                  "COPY": { "operationId": "copyPet", "tags": [ "pets" ], "requestBody": { "$ref": "#/components/requestBodies/pet" }, OK },
                  "Lock": { "operationId": "lockPet", "tags": [ "pets" ], OK } } },
              "/pets": { "query": { "operationId": "searchPets", "tags": [ "pets" ],
                "requestBody": { "content": { "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/pet" } } } }, OK } } }
            """,
            """
            { "schemas": { "pet": { "type": "object", "properties": { "name": { "type": "string" } } } },
              "requestBodies": { "pet": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/pet" } } } } } }
            """);
        var run = new GeneratorHost(spec).AddSource(Probe).RunTwice()
            .AssertDiagnostics("spec/sinch-voice.json(5,5): info SVG024: Operation 'QUERY /pets/{id}' has no operationId; its method is named 'QueryPetsIdAsync' after the HTTP method and the path")
            .AssertCompiles();
        using var consumer = new LoadedConsumer(run.Output);
        await using var server = await LoopbackServer.StartAsync(200, """{"name":"Tom"}""");

        Assert.Equal("Tom", await consumer.Call<Task<string>>("Probe", "CallAsync", server.Address));

        Assert.Equal(
            ["COPY /pets/7 {\"name\":\"Rex\"}", "Lock /pets/7 ", "QUERY /pets name=Rex+%26+co", "QUERY /pets/7 {\"name\":\"Tom\"}"],
            server.Requests.Select(request => $"{request.Method} {request.Target} {request.Text}"));
        Assert.Contains("PetsClient.CopyPetAsync : COPY /pets/{id} (string id, Pet body) -> void", run.Source("Sinch.Voice.SinchVoiceClient.PublicApi.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MY METHOD", "'MY METHOD' is not an HTTP method (RFC 9110, 9.1)")]
    [InlineData("", "'' is not an HTTP method (RFC 9110, 9.1)")]
    [InlineData("POST", "method 'POST' must be declared in the field 'post' of the path item")]
    [InlineData("query", "method 'query' must be declared in the field 'query' of the path item")]
    [InlineData("CONNECT", "method 'CONNECT' opens a tunnel, which an HTTP client does not send as a request")]
    [InlineData("Copy", "method 'Copy' differs from 'COPY' only in case, which .NET does not distinguish")]
    public void A_method_that_cannot_be_sent_is_skipped_at_its_line(string method, string reason)
    {
        var run = Generate.From(Document32.Of(
            $$"""
            { "/a": { "additionalOperations": { "COPY": { "operationId": "copy", OK },
                "{{method}}": { "operationId": "other", OK } } } }
            """)).AssertDiagnostics($"spec/sinch-voice.json(4,5): warning SVG003: The document violates the OpenAPI specification: {reason}; the operation is skipped")
            .AssertCompiles();
        var client = run.Source("Sinch.Voice.DefaultClient.g.cs");
        Assert.Contains(" CopyAsync(", client, StringComparison.Ordinal);
        Assert.DoesNotContain("OtherAsync", client, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operation_that_is_a_reference_is_skipped_at_its_line()
        => Generate.From(Document32.Of(
            """
            { "/a": { "get": { "operationId": "get", OK }, "additionalOperations": {
                "COPY": { "$ref": "#/paths/~1a/get" } } } }
            """)).AssertDiagnostics(
                "spec/sinch-voice.json(4,5): warning SVG003: The document violates the OpenAPI specification: reference '#/paths/~1a/get' is not allowed here; operation 'COPY /a' is skipped")
            .AssertCompiles();

    [Fact]
    public void What_an_additional_operation_cannot_have_is_reported_at_its_line()
        => Generate.From(Document32.Of(
            """
            { "/a": { "additionalOperations": { "COPY": { "operationId": "copy", "security": [ {
                "nope": [] } ], "parameters": [
                { "name": "q", "in": "header", "style": "form", "schema": { "type": "string" } } ], OK } } } }
            """)).AssertDiagnostics(
                "spec/sinch-voice.json(4,5): warning SVG036: Security scheme 'nope' is not declared in components.securitySchemes; the client has no credential for it",
                "spec/sinch-voice.json(5,5): warning SVG029: Header parameter 'q' is skipped: style 'form' is not supported in this location")
            .AssertCompiles();

    /// <summary>Earlier versions have neither field.</summary>
    [Fact]
    public void In_3_1_both_are_unknown()
    {
        var spec = Document32.Of("""{ "/a": { "get": { "operationId": "get", OK }, "query": { "operationId": "q", OK }, "additionalOperations": { "COPY": { "operationId": "c", OK } } } }""");
        var run = Generate.From(spec with { Content = spec.Content!.Replace("3.2.0", "3.1.0", StringComparison.Ordinal) });
        Assert.All(run.Diagnostics, said => Assert.Contains("SVG003", said, StringComparison.Ordinal));
        Assert.Equal(2, run.Diagnostics.Count);
        Assert.DoesNotContain("CAsync(", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }
}
