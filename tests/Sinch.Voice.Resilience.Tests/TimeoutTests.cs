namespace Sinch.Voice.Resilience.Tests;

/// <summary>The timeout of an attempt, and the deadline of the call above it.</summary>
public sealed class TimeoutTests
{
    [Theory]
    [InlineData(Way.Factory, "GET", 3)]
    [InlineData(Way.Factory, "DELETE", 3)]
    [InlineData(Way.Factory, "POST", 1)]
    [InlineData(Way.Factory, "PATCH", 1)]
    [InlineData(Way.Options, "GET", 3)]
    [InlineData(Way.Options, "PUT", 3)]
    [InlineData(Way.Options, "HEAD", 3)]
    [InlineData(Way.Options, "OPTIONS", 3)]
    [InlineData(Way.Options, "QUERY", 3)]
    [InlineData(Way.Options, "POST", 1)]
    [InlineData(Way.Options, "PATCH", 1)]
    [InlineData(Way.Options, "COPY", 1)]
    public async Task An_attempt_without_a_response_is_tried_again_for_idempotent_methods(Way way, string method, int attempts)
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.Hang(() => clock.Advance(Clock.AttemptTimeout)));
        await using var caller = new Caller(way, server.Address, clock, options => (options.UseJitter, options.MaxRetryAttempts) = (false, 2));
        var exception = await caller.TryAsync(method);

        Assert.NotNull(exception);
        Assert.True(exception.IsTimeout);
        Assert.EndsWith(" got no response: The operation didn't complete within the allowed timeout of '00:00:30'.", exception.Message, StringComparison.Ordinal);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Equal(attempts, server.Requests.Count);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task The_next_attempt_may_succeed(Way way)
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Hang(() => clock.Advance(Clock.AttemptTimeout)), Declared.Success));
        await using var caller = new Caller(way, server.Address, clock);
        await caller.SendAsync("GET");
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task The_timeout_of_the_client_ends_all_attempts(Way way)
    {
        var (clock, timeout) = (new Clock(), TimeSpan.FromSeconds(40));
        clock.Timeouts.Add(timeout);
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(
            Responses.Hang(() => clock.Advance(Clock.AttemptTimeout)), Responses.Hang(() => clock.Advance(TimeSpan.FromSeconds(9.5)))));
        await using var caller = new Caller(way, server.Address, clock, set: options => options.Timeout = timeout);
        var exception = await caller.TryAsync("GET");

        Assert.NotNull(exception);
        Assert.True(exception.IsTimeout);
        Assert.EndsWith(" timed out after 40 s.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task The_timeout_of_the_call_comes_before_those_of_client_and_attempt(Way way)
    {
        var (clock, timeout) = (new Clock(), TimeSpan.FromSeconds(5));
        clock.Timeouts.Add(timeout);
        await using var server = await LoopbackServer.StartAsync(Responses.Hang(() => clock.Advance(timeout)));
        await using var caller = new Caller(way, server.Address, clock);
        var exception = await caller.TryAsync("GET", new() { Timeout = timeout });

        Assert.NotNull(exception);
        Assert.True(exception.IsTimeout);
        Assert.EndsWith(" timed out after 5 s.", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task The_timeout_of_the_call_ends_a_delay(Way way)
    {
        var (clock, timeout) = (new Clock(skipsDelays: false), TimeSpan.FromSeconds(5));
        clock.Timeouts.Add(timeout);
        await using var server = await LoopbackServer.StartAsync(Responses.Of(500));
        await using var caller = new Caller(way, server.Address, clock, options => (options.UseJitter, options.Delay) = (false, TimeSpan.FromSeconds(10)));
        var call = caller.TryAsync("GET", new() { Timeout = timeout });
        await clock.DelayAsync(call);
        clock.Advance(timeout);
        var exception = await call;

        Assert.NotNull(exception);
        Assert.True(exception.IsTimeout);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task An_attempt_may_be_given_all_the_time_of_the_call(Way way)
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.Hang(() => clock.Advance(Clock.CallTimeout)));
        await using var caller = new Caller(way, server.Address, clock, options => options.AttemptTimeout = Timeout.InfiniteTimeSpan);
        var exception = await caller.TryAsync("GET");
        Assert.NotNull(exception);
        Assert.EndsWith(" timed out after 100 s.", exception.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }
}
