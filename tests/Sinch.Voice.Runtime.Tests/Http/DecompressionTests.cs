using System.IO.Compression;

namespace Sinch.Voice.Runtime.Tests.Http;

/// <summary>The <c>Accept-Encoding</c> of requests, and compressed responses.</summary>
public sealed class DecompressionTests
{
    private const string Json = """{"name":"Ann"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Compressed_responses_are_asked_for()
    {
        await using var server = await StartAsync("gzip");
        Assert.Equal("Ann", (await Api.Pipeline(server.Address).GetPersonAsync()).Name);
        Assert.Equal("gzip, br", Assert.Single(server.Requests).Header("Accept-Encoding"));
    }

    /// <summary>The caller determines the accepted encodings; the client decompresses any response.</summary>
    [Theory]
    [InlineData("identity", null)]
    [InlineData("gzip;q=0.5, identity", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("identity", "GZip")]
    public async Task A_parameter_is_sent_as_it_is_given(string accepted, string? encoding)
    {
        await using var server = await StartAsync(encoding);
        var headers = new RequestHeaders();
        headers.Add("accept-encoding", accepted);
        var person = await Api.Pipeline(server.Address).SendAsync<Person>(new(Api.Get(), "/calls/1", headers), null, Cancellation);

        Assert.Equal("Ann", person.Name);
        Assert.Equal(accepted, Assert.Single(server.Requests).Header("Accept-Encoding"));
    }

    [Fact]
    public async Task So_is_a_header_of_the_options()
    {
        await using var server = await StartAsync(null);
        await Api.Pipeline(server.Address).GetPersonAsync(new() { Headers = new Dictionary<string, string> { ["Accept-Encoding"] = "zstd" } });
        Assert.Equal("zstd", Assert.Single(server.Requests).Header("Accept-Encoding"));
    }

    [Fact]
    public async Task Headers_say_what_is_left_of_the_encodings()
    {
        var compressed = new ByteArrayContent(await CompressAsync("gzip"));
        compressed.Headers.TryAddWithoutValidation("Content-Type", "text/plain");
        compressed.Headers.TryAddWithoutValidation("Content-Encoding", "aws-chunked, gzip");
        using var invoker = new HttpMessageInvoker(new DecompressionHandler(new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = compressed }))));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com");
        using var response = await invoker.SendAsync(request, Cancellation);

        Assert.Equal(["aws-chunked"], response.Content.Headers.ContentEncoding);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(Json, await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Null(response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task An_encoding_that_is_not_known_stays_as_it_is()
    {
        using var invoker = new HttpMessageInvoker(new DecompressionHandler(new StubHandler((_, _) =>
        {
            var content = new StringContent(Json);
            content.Headers.ContentEncoding.Add("zstd");
            return Task.FromResult(new HttpResponseMessage { Content = content });
        })));
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://api.example.com");
        using var response = await invoker.SendAsync(request, Cancellation);
        Assert.Equal(["zstd"], response.Content.Headers.ContentEncoding);
        Assert.Equal(Json, await response.Content.ReadAsStringAsync(Cancellation));
    }

    private static Task<LoopbackServer> StartAsync(string? encoding) => LoopbackServer.StartAsync(async context =>
    {
        context.Response.ContentType = "application/json";
        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        await context.Response.Body.WriteAsync(await CompressAsync(encoding));
    });

    private static async Task<byte[]> CompressAsync(string? encoding)
    {
        var bytes = new MemoryStream();
        await using (Stream stream = encoding?.ToLowerInvariant() switch
        {
            "gzip" => new GZipStream(bytes, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(bytes, CompressionLevel.Fastest),
            "br" => new BrotliStream(bytes, CompressionLevel.Fastest),
            _ => bytes,
        })
        {
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Json), Cancellation);
        }

        return bytes.ToArray();
    }
}
