using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Http;

public sealed class TimeTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Cancellation_carries_the_callers_token()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await HangingAsync(arrived);
        using var caller = new CancellationTokenSource();
        var call = Api.Pipeline(server.Address).GetPersonAsync(cancellationToken: caller.Token);
        await arrived.Task;
        await caller.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(caller.Token, exception.CancellationToken);
    }

    [Fact]
    public async Task A_cancelled_call_is_not_sent()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Api.Pipeline(server.Address).GetPersonAsync(cancellationToken: new CancellationToken(true)));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, 100)]
    [InlineData(5, 5)]
    public async Task A_slow_server_is_a_timeout(int? seconds, int expected)
    {
        var arrived = new TaskCompletionSource();
        await using var server = await HangingAsync(arrived);
        var options = seconds is { } value ? new RequestOptions { Timeout = TimeSpan.FromSeconds(value) } : null;
        var call = Api.Pipeline(server.Address, new() { TimeProvider = _clock }).FailAsync(options);
        await arrived.Task;
        _clock.Advance(TimeSpan.FromSeconds(expected - 1));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));

        var exception = await call;
        Assert.True(exception.IsTimeout);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Null(exception.StatusCode);
    }

    [Fact]
    public async Task A_body_that_does_not_end_is_a_timeout_with_its_status()
    {
        var reading = new TaskCompletionSource();
        var content = new StreamContent(new EndlessStream(reading));
        using var handler = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = content }));
        using var client = new HttpClient(handler);
        var call = Api.Pipeline(new Uri("https://a.test"), new() { TimeProvider = _clock }, client).FailAsync();
        await reading.Task;
        _clock.Advance(TimeSpan.FromSeconds(100));
        var exception = await call;
        Assert.True(exception.IsTimeout);
        Assert.Equal(200, (int)exception.StatusCode!);
    }

    [Fact]
    public async Task A_body_that_drips_gains_no_time_by_it()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", CancellationToken.None);
                await context.Response.Body.FlushAsync(CancellationToken.None);
                _clock.Advance(TimeSpan.FromSeconds(1));
            }
        });
        var exception = await Api.Pipeline(server.Address, new() { TimeProvider = _clock }).FailAsync();
        Assert.Equal("Calling_Get timed out after 100 s.", exception.Message);
        Assert.True(exception.IsTimeout);
    }

    [Fact]
    public async Task Headers_that_drip_gain_no_time_by_it()
    {
        await using var server = RawServer.Start(async (stream, cancellationToken) =>
        {
            _ = await stream.ReadAsync(new byte[4096], cancellationToken);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nX-Drip: "u8.ToArray(), cancellationToken);
            for (var second = 0; second < 100; second++)
            {
                await stream.WriteAsync("."u8.ToArray(), cancellationToken);
                _clock.Advance(TimeSpan.FromSeconds(1));
            }
        });
        var exception = await Api.Pipeline(server.Address, new() { TimeProvider = _clock }).FailAsync();
        Assert.Equal("Calling_Get timed out after 100 s.", exception.Message);
        Assert.True(exception.IsTimeout);
        Assert.Null(exception.StatusCode);
    }

    [Fact]
    public async Task The_timeout_of_the_callers_client_is_a_timeout_too()
    {
        await using var server = await HangingAsync(new TaskCompletionSource());
        using var client = new HttpClient { Timeout = TimeSpan.FromMilliseconds(50) };
        var exception = await Api.Pipeline(server.Address, httpClient: client).FailAsync();
        Assert.True(exception.IsTimeout);
        Assert.IsType<TimeoutException>(exception.InnerException);
    }

    [Fact]
    public async Task A_client_that_gives_up_by_itself_is_no_timeout()
    {
        using var handler = new StubHandler((_, _) => throw new TaskCanceledException("The client gave up."));
        using var client = new HttpClient(handler);
        var exception = await Api.Pipeline(new Uri("https://a.test"), httpClient: client).FailAsync();
        Assert.False(exception.IsTimeout);
        Assert.IsAssignableFrom<OperationCanceledException>(exception.InnerException);
    }

    [Fact]
    public async Task No_limit_is_possible()
    {
        var arrived = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            arrived.SetResult();
            await answer.Task;
            await context.RespondAsync(200, "{}");
        });
        var call = Api.Pipeline(server.Address, new() { TimeProvider = _clock, Timeout = Timeout.InfiniteTimeSpan }).GetPersonAsync();
        await arrived.Task;
        _clock.Advance(TimeSpan.FromDays(1));
        answer.SetResult();
        Assert.Null(await Record.ExceptionAsync(() => call));
    }

    private static Task<LoopbackServer> HangingAsync(TaskCompletionSource arrived) => LoopbackServer.StartAsync(Responses.Hang(() => arrived.TrySetResult()));

    /// <summary>Begins and never ends.</summary>
    private sealed class EndlessStream(TaskCompletionSource reading) : MemoryStream
    {
        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            reading.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            reading.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
