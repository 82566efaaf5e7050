namespace Sinch.Voice.Resilience.Tests;

/// <summary>The platform says when it wants a request again, and is given that time, if the call has it.</summary>
public sealed class RetryAfterTests
{
    [Theory]
    [InlineData(Way.Factory, "7")]
    [InlineData(Way.Factory, "Mon, 08 Jan 2024 09:48:19 GMT")]
    [InlineData(Way.Options, "7")]
    [InlineData(Way.Options, "Mon, 08 Jan 2024 09:48:19 GMT")]
    public async Task Nothing_is_sent_before_its_time(Way way, string retryAfter)
    {
        var clock = new Clock(skipsDelays: false);
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Of(429, retryAfter: retryAfter), Declared.Success));
        await using var caller = new Caller(way, server.Address, clock);
        var call = caller.SendAsync("POST");
        Assert.Equal(TimeSpan.FromSeconds(7), await clock.DelayAsync(call));
        clock.Advance(TimeSpan.FromSeconds(6.999));
        Assert.False(call.IsCompleted);
        Assert.Single(server.Requests);

        clock.Advance(TimeSpan.FromSeconds(0.001));
        await call;
        Assert.Equal("2024-01-08T09:48:19.000Z", server.Requests[^1].Header("x-timestamp"));
    }

    [Theory]
    [InlineData(Way.Factory, 429, "101")]
    [InlineData(Way.Factory, 503, "Mon, 08 Jan 2024 10:48:12 GMT")]
    [InlineData(Way.Options, 429, "100")]
    [InlineData(Way.Options, 503, "2147483647")]
    public async Task A_call_without_that_much_time_is_told_at_once(Way way, int status, string retryAfter)
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.Of(status, retryAfter: retryAfter));
        await using var caller = new Caller(way, server.Address, clock);
        var exception = await caller.TryAsync("GET");

        Assert.NotNull(exception);
        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.Equal([retryAfter], exception.Headers["Retry-After"]);
        Assert.Single(server.Requests);
        Assert.Empty(clock.Delays);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task What_counts_is_the_time_that_is_left(Way way)
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.Of(429, retryAfter: "60"));
        await using var caller = new Caller(way, server.Address, clock);
        var exception = await caller.TryAsync("POST");
        Assert.NotNull(exception);
        Assert.Equal(429, (int)exception.StatusCode!);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task A_call_without_a_limit_does_not_wait_for_longer_than_a_timer_takes(Way way)
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.Of(429, retryAfter: "2147483647"));
        await using var caller = new Caller(way, server.Address, clock, set: options => options.Timeout = Timeout.InfiniteTimeSpan);
        var exception = await caller.TryAsync("GET");
        Assert.NotNull(exception);
        Assert.Equal(429, (int)exception.StatusCode!);
        Assert.Single(server.Requests);
    }
}
