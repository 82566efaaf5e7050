using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Version32;

/// <summary>The whole query as one content: <c>in: querystring</c>.</summary>
public sealed class QueryStringTests
{
    private const string Filter = """ "schema": { "$ref": "#/components/schemas/filter" } """;

    private const string Schemas =
        """
        { "schemas": { "filter": { "type": "object", "properties": { "name": { "type": "string" }, "tags": { "type": "array", "items": { "type": "string" } } } } },
          "parameters": { "shared": { "name": "shared", "in": "querystring", "content": { "application/json": { "schema": { "type": "object", "properties": { "n": { "type": "integer" } } } } } } } }
        """;

    private const string Probe =
        """
        using System;
        using System.Threading.Tasks;
        using Sinch.Voice;

        internal static class Probe
        {
            public static async Task CallAsync(Uri server)
            {
                var client = new SinchVoiceClient(SinchCredential.Basic("key", "secret"), new() { Endpoint = server }).Default;
                await client.FormAsync(new() { Name = "Rex & co", Tags = ["a", "b,c"] });
                await client.FormAsync(new());
                await client.JoinedAsync(new() { Tags = ["a", "b"] });
                await client.JoinedAsync();
                await client.JsonAsync(new() { Name = "a/b ä" });
                await client.TextAsync("id=1&n");
                await client.SharedAsync(new() { N = 1 });
                await client.OverriddenAsync(new() { Name = "b" }, new Filter { Name = "c" });
            }
        }
        """;

    [Fact]
    public async Task Is_sent_as_its_media_type_has_it()
    {
        var spec = Document32.Of(
            $$"""
            { "/form": { "get": { "operationId": "form", "parameters": [ { "name": "q", "in": "querystring", "required": true, "content": { "application/x-www-form-urlencoded": { {{Filter}} } } } ], OK } },
              "/joined": { "get": { "operationId": "joined", "parameters": [ { "name": "q", "in": "querystring", "content": { "application/x-www-form-urlencoded": { {{Filter}}, "encoding": { "tags": { "explode": false } } } } } ], OK } },
              "/json": { "get": { "operationId": "json", "parameters": [ { "name": "q", "in": "querystring", "required": true, "content": { "application/json": { {{Filter}} } } } ], OK } },
              "/text": { "get": { "operationId": "text", "parameters": [ { "name": "q", "in": "querystring", "required": true, "content": { "text/plain": { "schema": { "type": "string" } } } } ], OK } },
              "/shared": { "get": { "operationId": "shared", "parameters": [ { "$ref": "#/components/parameters/shared" } ], OK } },
              "/overridden": { "parameters": [ { "name": "q", "in": "querystring", "content": { "text/plain": { "schema": { "type": "string" } } } } ],
                "post": { "operationId": "overridden", "requestBody": { "required": true, "content": { "application/json": { {{Filter}} } } },
                  "parameters": [ { "name": "q", "in": "querystring", "content": { "application/json": { {{Filter}} } } } ], OK } } }
            """,
            Schemas);
        var run = new GeneratorHost(spec).AddSource(Probe).RunTwice().AssertClean();
        using var consumer = new LoadedConsumer(run.Output);
        await using var server = await LoopbackServer.StartAsync(200);

        await consumer.Call<Task>("Probe", "CallAsync", server.Address);

        Assert.Equal(
            [
                "/form?name=Rex+%26+co&tags=a&tags=b%2Cc", "/form", "/joined?tags=a,b", "/joined", "/json?%7B%22name%22%3A%22a%2Fb%20%C3%A4%22%7D", "/text?id%3D1%26n",
                "/shared?%7B%22n%22%3A1%7D", "/overridden?%7B%22name%22%3A%22c%22%7D",
            ],
            server.Requests.Select(request => request.Target));
        Assert.Equal("""{"name":"b"}""", server.Requests[^1].Text);
        Assert.Contains(
            "DefaultClient.JoinedAsync : GET /joined (Filter? q = null) -> void {success: 200; query: application/x-www-form-urlencoded}",
            run.Source("Sinch.Voice.SinchVoiceClient.PublicApi.g.cs"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "schema": { "type": "string" } """, "its value must be described by 'content'")]
    [InlineData(""" "content": { "image/png": {} } """, "a query cannot contain 'image/png'")]
    [InlineData(""" "content": { "json": { "schema": { "type": "object" } } } """, "'json': it is invalid or has an unsupported charset")]
    public void One_that_is_not_supported_is_skipped_or_skips_its_operation(string declaration, string reason)
    {
        Operation($$"""{ "name": "q", "in": "querystring", {{declaration}} }""").AssertDiagnostics(
            $"spec/sinch-voice.json(4,5): warning SVG029: Querystring parameter 'q' is skipped: {reason}").AssertCompiles();
        Operation($$"""{ "name": "q", "in": "querystring", "required": true, {{declaration}} }""").AssertDiagnostics(
            $"spec/sinch-voice.json(4,5): warning SVG029: Operation 'op' is skipped: its required querystring parameter 'q' is not supported: {reason}").AssertCompiles();
    }

    [Fact]
    public void There_is_only_one_and_no_query_parameter_beside_it()
    {
        var second = Operation($$"""
            { "name": "a", "in": "querystring", "content": { "application/json": { {{Filter}} } } },
                { "name": "b", "in": "querystring", "content": { "application/json": { {{Filter}} } } }
            """).AssertDiagnostics("spec/sinch-voice.json(5,5): warning SVG029: Querystring parameter 'b' is skipped: the operation has another parameter for the query").AssertCompiles();
        Assert.Contains("global::Sinch.Voice.Filter? a = null,", second.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);

        var beside = Operation($$"""
            { "name": "a", "in": "query", "schema": { "type": "string" } },
                { "name": "b", "in": "querystring", "content": { "application/json": { {{Filter}} } } }
            """).AssertDiagnostics("spec/sinch-voice.json(5,5): warning SVG029: Querystring parameter 'b' is skipped: the operation also has query parameters").AssertCompiles();
        Assert.Contains("query.Add(\"a\", a);", beside.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    private static GeneratorRun Operation(string parameters)
        => Generate.From(Document32.Of($$"""
            { "/a": { "get": { "operationId": "op", "parameters": [
                {{parameters}} ], OK } } }
            """, Schemas));
}
