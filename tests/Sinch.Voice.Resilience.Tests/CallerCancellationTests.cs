using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>If a caller cancels, the call throws, and nothing more is sent.</summary>
public sealed class CallerCancellationTests
{
    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task Cancellation_ends_a_delay(Way way)
    {
        var clock = new Clock(skipsDelays: false);
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Of(429), Declared.Success));
        await using var caller = new Caller(way, server.Address, clock);
        using var cancellation = new CancellationTokenSource();
        var call = caller.SendAsync("POST", cancellationToken: cancellation.Token);
        await clock.DelayAsync(call);
        await cancellation.CancelAsync();
        await AssertCancelledAsync(call, cancellation.Token);

        clock.Advance(Clock.CallTimeout);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task Cancellation_ends_an_attempt(Way way)
    {
        var clock = new Clock();
        using var cancellation = new CancellationTokenSource();
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Hang(cancellation.Cancel), Declared.Success));
        await using var caller = new Caller(way, server.Address, clock);
        await AssertCancelledAsync(caller.SendAsync("GET", cancellationToken: cancellation.Token), cancellation.Token);
        Assert.Single(server.Requests);
        Assert.Empty(clock.Delays);
    }

    /// <summary>The failure and the cancellation come at once; the caller's word counts.</summary>
    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task Cancellation_beside_a_failure_is_no_failure(Way way)
    {
        var clock = new Clock();
        using var cancellation = new CancellationTokenSource();
        RequestDelegate cancelAndFail = async context =>
        {
            await cancellation.CancelAsync();
            context.Abort();
        };
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(cancelAndFail, Declared.Success));
        await using var caller = new Caller(way, server.Address, clock);
        await AssertCancelledAsync(caller.SendAsync("GET", cancellationToken: cancellation.Token), cancellation.Token);
        Assert.Single(server.Requests);
    }

    private static async Task AssertCancelledAsync(Task call, CancellationToken token)
    {
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(token, exception.CancellationToken);
    }
}
