using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Http;

/// <summary>Streams from a real server: the call ends with the headers, and the content comes as the server sends it.</summary>
public sealed class ResponseStreamTests
{
    private static readonly ApiOperation s_operation = new("Op", HttpMethod.Get, "/a", null, 200);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_content_is_read_as_it_comes()
    {
        using var wanted = new SemaphoreSlim(0);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            for (var i = 0; i < 3; i++)
            {
                await context.Response.Body.FlushAsync();
                await wanted.WaitAsync(context.RequestAborted);
                await context.Response.WriteAsync($"part {i};");
            }
        });
        await using var stream = await OpenAsync(server);
        var buffer = new byte[100];
        for (var i = 0; i < 3; i++)
        {
            wanted.Release();
            var read = await stream.ReadAtLeastAsync(buffer, 7, cancellationToken: Cancellation);
            Assert.Equal($"part {i};", Encoding.UTF8.GetString(buffer, 0, read));
        }

        Assert.Equal(0, await stream.ReadAsync(buffer, Cancellation));
    }

    [Fact]
    public async Task The_timeout_is_one_of_the_headers()
    {
        var clock = new FakeTimeProvider();
        var go = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await context.Response.Body.FlushAsync();
            await go.Task;
            await context.Response.WriteAsync("late");
        });
        await using var stream = await OpenAsync(server, new() { TimeProvider = clock, Timeout = TimeSpan.FromSeconds(5) });
        clock.Advance(TimeSpan.FromHours(1));
        go.SetResult();
        using var reader = new StreamReader(stream);
        Assert.Equal("late", await reader.ReadToEndAsync(Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_gives_up_in_the_middle_frees_the_connection(bool cancels)
    {
        var gone = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await context.Response.WriteAsync("begin");
            await context.Response.Body.FlushAsync();
            await gone.Task;
        });
        using var call = new CancellationTokenSource();
        var stream = await OpenAsync(server, cancellationToken: call.Token);
        Assert.Equal('b', stream.ReadByte());

        // The token of the call was one of the call.
        await call.CancelAsync();
        Assert.Equal('e', stream.ReadByte());
        if (cancels)
        {
            await stream.ReadExactlyAsync(new byte[3], Cancellation);
            using var reading = new CancellationTokenSource();
            var pending = stream.ReadAsync(new byte[1], reading.Token).AsTask();
            Assert.False(pending.IsCompleted);
            await reading.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        }

        await stream.DisposeAsync();
        await gone.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task A_connection_that_is_lost_is_the_streams_exception()
    {
        var opened = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("begin");
            await context.Response.Body.FlushAsync();
            await opened.Task;
            context.Abort();
        });
        await using var stream = await OpenAsync(server);
        opened.SetResult();
        await Assert.ThrowsAnyAsync<IOException>(() => stream.CopyToAsync(Stream.Null, Cancellation));
    }

    [Fact]
    public async Task It_is_read_forward_and_nothing_else()
    {
        await using var server = await LoopbackServer.StartAsync(200, "abc");
        await using var stream = await OpenAsync(server);
        Assert.True(stream.CanRead);
        Assert.False(stream.CanSeek);
        Assert.False(stream.CanWrite);
        Assert.Throws<NotSupportedException>(() => stream.Length);
        Assert.Throws<NotSupportedException>(() => stream.Position);
        Assert.Throws<NotSupportedException>(() => stream.Position = 0);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => stream.SetLength(0));
        Assert.Throws<NotSupportedException>(() => stream.WriteByte(0));
        await stream.FlushAsync(Cancellation);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancellation);
        Assert.Equal("abc"u8.ToArray(), copy.ToArray());
    }

    private static Task<Stream> OpenAsync(LoopbackServer server, ApiClientOptions? options = null, CancellationToken? cancellationToken = null)
        => Api.Pipeline(server.Address, options).SendAsync(new ApiRequest(s_operation, "/a"), ResponseReader.Stream, null, cancellationToken ?? Cancellation);
}
