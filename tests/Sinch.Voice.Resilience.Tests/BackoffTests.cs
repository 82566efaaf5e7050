namespace Sinch.Voice.Resilience.Tests;

/// <summary>How soon a request is sent again where the platform doesn't say.</summary>
public sealed class BackoffTests
{
    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task Delays_double_up_to_the_longest(Way way)
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.Of(500));
        await using var caller = new Caller(way, server.Address, clock, options =>
        {
            options.UseJitter = false;
            options.MaxRetryAttempts = 5;
            options.Delay = TimeSpan.FromSeconds(1);
            options.MaxDelay = TimeSpan.FromSeconds(5);
        });
        await caller.TryAsync("GET");
        Assert.Equal([1, 2, 4, 5, 5], clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task Jitter_makes_delays_differ_and_stays_within_the_longest(Way way)
    {
        var low = await DelaysAsync(way, 0.1);
        var high = await DelaysAsync(way, 0.9);
        Assert.Equal(3, low.Count);
        Assert.Equal(3, high.Count);
        Assert.NotEqual(low, high);
        Assert.All([.. low, .. high], delay => Assert.InRange(delay, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(20)));
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task No_retry_is_possible(Way way)
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.Of(429));
        await using var caller = new Caller(way, server.Address, clock, options => options.MaxRetryAttempts = 0);
        await caller.TryAsync("GET");
        Assert.Single(server.Requests);
    }

    private static async Task<IReadOnlyList<TimeSpan>> DelaysAsync(Way way, double random)
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.Of(500));
        await using var caller = new Caller(way, server.Address, clock, options => options.Randomizer = () => random);
        await caller.TryAsync("GET");
        return clock.Delays;
    }
}
