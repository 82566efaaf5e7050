using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Version32;

/// <summary><c>style: cookie</c>, and <c>allowReserved</c> wherever a style percent-encodes.</summary>
public sealed class CookieTests
{
    private const string Probe =
        """
        using System;
        using System.Threading.Tasks;
        using Sinch.Voice;

        internal static class Probe
        {
            public static async Task CallAsync(Uri server)
            {
                var client = Client(server);
                await client.TextAsync("a b/c%20=\"d\"");
                await client.TextAsync();
                await client.ListAsync(["blue", "black"]);
                await client.JoinedAsync(["blue", "black"]);
                await client.ObjectAsync(new() { R = 100, G = 200 });
                await client.ReservedAsync("a/b:c;d,e f#");
            }

            public static Task TextAsync(Uri server, string value) => Client(server).TextAsync(value);

            private static DefaultClient Client(Uri server) => new SinchVoiceClient(SinchCredential.Basic("key", "secret"), new() { Endpoint = server }).Default;
        }
        """;

    private static readonly Spec s_spec = Document32.Of(
        """
        { "/text": { "get": { "operationId": "text", "parameters": [ { "name": "c", "in": "cookie", "style": "cookie", "schema": { "type": "string" } } ], OK } },
          "/list": { "get": { "operationId": "list", "parameters": [ { "name": "c", "in": "cookie", "style": "cookie", "schema": { "type": "array", "items": { "type": "string" } } } ], OK } },
          "/joined": { "get": { "operationId": "joined", "parameters": [ { "name": "c", "in": "cookie", "style": "cookie", "explode": false, "schema": { "type": "array", "items": { "type": "string" } } } ], OK } },
          "/object": { "get": { "operationId": "object", "parameters": [ { "name": "c", "in": "cookie", "style": "cookie", "schema": { "$ref": "#/components/schemas/rgb" } } ], OK } },
          "/reserved": { "get": { "operationId": "reserved", "parameters": [ { "name": "c", "in": "cookie", "allowReserved": true, "schema": { "type": "string" } } ], OK } } }
        """,
        """{ "schemas": { "rgb": { "type": "object", "properties": { "R": { "type": "integer" }, "G": { "type": "integer" } } } } }""");

    [Fact]
    public async Task A_cookie_is_sent_as_it_is()
    {
        using var consumer = new LoadedConsumer(new GeneratorHost(s_spec).AddSource(Probe).RunTwice().AssertClean().Output);
        await using var server = await LoopbackServer.StartAsync(200);

        await consumer.Call<Task>("Probe", "CallAsync", server.Address);

        Assert.Equal(
            ["c=a b/c%20=\"d\"", null, "c=blue; c=black", "c=blue,black", "R=100; G=200", "c=a/b:c%3Bd%2Ce%20f#"],
            server.Requests.Select(request => request.Header("Cookie")));
    }

    [Theory]
    [InlineData("a;b=c")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("ä")]
    public async Task Characters_that_would_end_it_are_an_argument_that_cannot_be_used(string value)
    {
        using var consumer = new LoadedConsumer(new GeneratorHost(s_spec).AddSource(Probe).RunTwice().AssertClean().Output);
        await using var server = await LoopbackServer.StartAsync(200);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => consumer.Call<Task>("Probe", "TextAsync", server.Address, value));

        Assert.Equal("c", exception.ParamName);
        Assert.StartsWith("The value of the cookie 'c' contains characters that cannot be sent. Encode them as the server expects.", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Where_nothing_is_percent_encoded_allowReserved_is_ignored_at_its_line()
        => Generate.From(Document32.Of(
            """
            { "/{id}": { "get": { "operationId": "op", "parameters": [
                { "name": "id", "in": "path", "required": true, "allowReserved": true, "schema": { "type": "string" } },
                { "name": "h", "in": "header", "allowReserved": true, "schema": { "type": "string" } },
                { "name": "c", "in": "cookie", "style": "cookie", "allowReserved": true, "schema": { "type": "string" } } ], OK } } }
            """)).AssertDiagnostics(
                "spec/sinch-voice.json(4,5): info SVG032: 'allowReserved' of path parameter 'id' is ignored: a path segment contains the characters that it allows anyway, except those that would end the segment",
                "spec/sinch-voice.json(5,5): info SVG032: 'allowReserved' of header parameter 'h' is ignored: the value is not percent-encoded",
                "spec/sinch-voice.json(6,5): info SVG032: 'allowReserved' of cookie parameter 'c' is ignored: the value is not percent-encoded")
            .AssertCompiles();
}
