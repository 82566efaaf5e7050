using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Runtime.Tests.Http;

/// <summary>However much a server sends, no more of it is read than the options allow.</summary>
public sealed class ResponseLimitTests
{
    private const int Limit = 10 * 1024 * 1024;

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_body_without_an_end_is_read_up_to_the_limit(int status)
    {
        await using var server = await LoopbackServer.StartAsync(context => EndlessAsync(context, status));
        var exception = await Api.Pipeline(server.Address).FailAsync();

        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.Equal((4 * 1024) + "…".Length, exception.RawBody!.Length);
        Assert.False(exception.IsTimeout);
        Assert.Contains("10485760 bytes; ApiClientOptions.MaxResponseSize", exception.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_names_the_option()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"name":"Ann"}""");
        var exception = await Api.Pipeline(server.Address, new() { MaxResponseSize = 13 }).FailAsync();
        Assert.Equal(
            "Calling_Get got a response with status 200 that was not read: it is larger than 13 bytes; ApiClientOptions.MaxResponseSize sets the limit",
            exception.Message);
        Assert.Equal("""{"name":"Ann"}"""[..13], exception.RawBody);
    }

    [Fact]
    public async Task As_much_as_is_allowed_is_read()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{"name":"Ann"}""");
        Assert.Equal("Ann", (await Api.Pipeline(server.Address, new() { MaxResponseSize = 14 }).GetPersonAsync()).Name);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_bomb_is_not_unpacked(string encoding)
    {
        var bomb = Pack(encoding, 100L * 1024 * 1024);
        Assert.InRange(bomb.Length, 1, Limit / 20);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            await context.Response.Body.WriteAsync(bomb);
        });
        var before = GC.GetTotalAllocatedBytes();
        var exception = await Api.Pipeline(server.Address).FailAsync();

        Assert.IsType<ResponseTooLargeException>(exception.InnerException);
        Assert.Equal((4 * 1024) + "…".Length, exception.RawBody!.Length);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 20L * Limit);
    }

    [Fact]
    public async Task What_an_error_says_is_told_though_it_is_too_large()
    {
        await using var server = await LoopbackServer.StartAsync(403, $$"""{"errorCode":40300,"message":"No","more":"{{new string('x', 5000)}}"}""");
        var exception = await Api.Pipeline(server.Address, new() { MaxResponseSize = 4500 }).FailAsync();
        Assert.Equal(("40300", "No"), (exception.ErrorCode, exception.ErrorMessage));
        Assert.IsType<ResponseTooLargeException>(exception.InnerException);
    }

    [Fact]
    public async Task Headers_too_large_are_an_error()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            for (var i = 0; i < 80; i++)
            {
                context.Response.Headers[$"X-{i}"] = new string('x', 1024);
            }

            return context.RespondAsync(200, "{}");
        });
        var exception = await Api.Pipeline(server.Address).FailAsync();
        Assert.Null(exception.StatusCode);
        Assert.StartsWith("Calling_Get got no response: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public async Task Json_is_read_as_deep_as_64(int depth, bool isRead)
    {
        // One level is the person's own.
        var body = $$"""{"unknown":{{new string('[', depth - 1)}}{{new string(']', depth - 1)}},"name":"Ann"}""";
        await using var server = await LoopbackServer.StartAsync(200, body);
        if (isRead)
        {
            Assert.Equal("Ann", (await Api.Pipeline(server.Address).GetPersonAsync()).Name);
            return;
        }

        var exception = await Api.Pipeline(server.Address).FailAsync();
        Assert.Contains("64", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MaxValue)]
    public void A_limit_is_a_size(long size)
        => Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { MaxResponseSize = size });

    private static async Task EndlessAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        var chunk = new byte[64 * 1024];
        Array.Fill(chunk, (byte)' ');
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(chunk);
        }
    }

    private static byte[] Pack(string encoding, long size)
    {
        var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
            _ => new BrotliStream(packed, CompressionLevel.Fastest),
        })
        {
            var chunk = new byte[1024 * 1024];
            for (var written = 0L; written < size; written += chunk.Length)
            {
                stream.Write(chunk);
            }
        }

        return packed.ToArray();
    }
}
