using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>A middleware that reads bodies, such as one that logs them, stands before the callbacks.</summary>
public class BufferedBodyTests
{
    private const string Ice = """{ "event": "ice", "callid": "c" }""";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_was_buffered_is_read_from_its_beginning(bool chunked)
    {
        await using var host = await StartAsync(async request =>
        {
            request.EnableBuffering();
            await new StreamReader(request.Body).ReadToEndAsync();
        });
        var callback = Callback.Of(Ice);
        callback.Chunked = chunked;
        Assert.Equal(200, (await host.SendAsync(callback)).Status);
        Assert.DoesNotContain(host.Log.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    /// <summary>Also if it is buffered on disk.</summary>
    [Fact]
    public async Task A_large_body_that_was_buffered_is_read_from_its_beginning()
    {
        await using var host = await StartAsync(async request =>
        {
            request.EnableBuffering(bufferThreshold: 16);
            await request.Body.CopyToAsync(Stream.Null);
        });
        Assert.Equal(200, (await host.SendAsync(Callback.Of($$"""{ "event": "ice", "callid": "c", "custom": "{{new string('a', 60_000)}}" }"""))).Status);
    }

    [Theory]
    [InlineData(int.MaxValue, "nothing was left of its body of 33 bytes, because a middleware had read it; call Request.EnableBuffering() in that middleware first")]
    [InlineData(10, "only 23 bytes were left of its body of 33 bytes, because a middleware had read it; call Request.EnableBuffering() in that middleware first")]
    public async Task A_body_that_is_gone_is_told_as_such(int read, string reason)
    {
        await using var host = await StartAsync(async request =>
        {
            for (var (buffer, rest) = (new byte[64], read); rest > 0;)
            {
                var count = await request.Body.ReadAsync(buffer.AsMemory(0, Math.Min(rest, buffer.Length)));
                rest = count == 0 ? 0 : rest - count;
            }
        });
        Assert.Equal((500, string.Empty), await host.SendAsync(Callback.Of(Ice)));
        var entry = Assert.Single(host.Log.Entries, entry => entry.Level >= LogLevel.Warning);
        Assert.Equal((LogLevel.Warning, $"A request to /sinch/voice was rejected with 500: {reason}"), (entry.Level, entry.Message));
    }

    private static Task<CallbackHost> StartAsync(Func<HttpRequest, Task> read) => CallbackHost.StartAsync(build: app =>
    {
        app.Use(async (context, next) =>
        {
            await read(context.Request);
            await next(context);
        });
        app.MapSinchVoiceCallbacks<RecordingHandler>("/sinch/voice");
    });
}
