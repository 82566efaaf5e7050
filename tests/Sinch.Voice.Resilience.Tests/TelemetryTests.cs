using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>Attempts are told, by the client and by Polly, and neither tells a secret or a phone number.</summary>
[Collection(Alone.Name)]
public sealed class TelemetryTests
{
    private const string PhoneNumber = "14045005000";

    /// <summary>What a request and the failures hold that nobody may be told, as it stands and as it is sent.</summary>
    private static readonly string[] s_canaries = [PhoneNumber, Caller.Secret, "Authorization", "x-timestamp", "forged"];

    public static TheoryData<Way, string> Failures => new(
        Enum.GetValues<Way>().SelectMany(way => new[] { "status", "reset", "timeout" }.Select(failure => (way, failure))));

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_is_told_that_may_not_be(Way way, string failure)
    {
        var clock = new Clock();
        RequestDelegate reply = failure switch
        {
            "status" => Reply.Status(503, "1", $$"""{ "errorCode": "50300", "message": "forged +{{PhoneNumber}}" }"""),
            "reset" => Reply.Reset,
            _ => Reply.Hang(() => clock.Advance(Clock.AttemptTimeout)),
        };
        await using var server = await PlatformServer.StartAsync(reply);
        using var listeners = new Listeners();
        await using (var caller = new Caller(way, server.Address, clock, options => (options.UseJitter, options.MaxRetryAttempts) = (false, 2), loggers: listeners))
        {
            Assert.NotNull(await caller.TryAsync("number"));
        }

        Assert.Contains(PhoneNumber, server.Requests.First().Target, StringComparison.Ordinal);
        var signature = server.Requests.First().Header("Authorization").Split(':')[1];
        Assert.All([.. s_canaries, signature], canary => Assert.DoesNotContain(canary, listeners.All, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Calling_QueryNumber", listeners.All, StringComparison.Ordinal);
        Assert.Contains(listeners.Entries, entry => entry.Contains("Execution attempt", StringComparison.Ordinal));
        Assert.Contains(listeners.Metrics, metric => metric.StartsWith("Polly resilience.polly.strategy.events", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task A_call_that_succeeds_at_once_is_one_line_at_Information(Way way)
    {
        await using var server = await PlatformServer.StartAsync(Reply.Success);
        using var listeners = new Listeners();
        await using (var caller = new Caller(way, server.Address, new Clock(), loggers: listeners))
        {
            await caller.SendAsync("POST");
        }

        var told = listeners.EntriesFromInformation.Where(entry => !entry.Contains("127.0.0.1", StringComparison.Ordinal)).ToList();
        Assert.StartsWith("101 Callouts: succeeded with 200 after", Assert.Single(told), StringComparison.Ordinal);
        Assert.Contains(listeners.Entries, entry => entry.Contains("Execution attempt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3", "109 Callouts: failed with 429, error code (none), reference (none) after 0.0 ms; retry after 3")]
    [InlineData(null, "102 Callouts: failed with 429, error code (none), reference (none) after 0.0 ms")]
    public async Task A_refusal_says_when_to_call_again_where_the_platform_does(string? retryAfter, string told)
    {
        await using var server = await PlatformServer.StartAsync(Reply.Status(429, retryAfter));
        using var listeners = new Listeners();
        await using (var caller = new Caller(Way.Factory, server.Address, new Clock(), options => options.MaxRetryAttempts = 0, loggers: listeners))
        {
            Assert.NotNull(await caller.TryAsync("POST"));
        }

        Assert.Equal(told, Assert.Single(listeners.Entries, entry => entry.Contains("failed with", StringComparison.Ordinal)).Split(" [")[0]);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task Attempts_are_told_by_the_client(Way way)
    {
        await using var server = await PlatformServer.StartAsync(Reply.Status(429), Reply.Status(429), Reply.Success);
        using var listeners = new Listeners();
        await using (var caller = new Caller(way, server.Address, new Clock(), loggers: listeners))
        {
            await caller.SendAsync("POST");
        }

        Assert.Equal(
            ["106 Callouts: retried, attempt 2", "106 Callouts: retried, attempt 3"],
            listeners.Entries.Where(entry => entry.StartsWith("106 ", StringComparison.Ordinal)).Select(entry => entry.Split(" [")[0]));
        var activity = Assert.Single(listeners.Activities, activity => activity.Source.Name == SinchVoiceTelemetry.Name);
        Assert.Equal(2, activity.GetTagItem("http.request.resend_count"));
    }
}
