using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>The client and Polly report attempts, without secrets and phone numbers.</summary>
[Collection(Alone.Name)]
public sealed class ResilienceTelemetryTests
{
    private const string PhoneNumber = "14045005000";

    /// <summary>The confidential parts of a request and of failures, plain and as sent.</summary>
    private static readonly string[] s_canaries = [PhoneNumber, TestApplication.Secret, "Authorization", "x-timestamp", "forged"];

    public static TheoryData<Way, string> Failures => new(
        Enum.GetValues<Way>().SelectMany(way => new[] { "status", "reset", "timeout" }.Select(failure => (way, failure))));

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Nothing_is_told_that_may_not_be(Way way, string failure)
    {
        var clock = new Clock();
        RequestDelegate reply = failure switch
        {
            "status" => Responses.Of(503, $$"""{ "errorCode": "50300", "message": "forged +{{PhoneNumber}}" }""", retryAfter: "1"),
            "reset" => Responses.Reset,
            _ => Responses.Hang(() => clock.Advance(Clock.AttemptTimeout)),
        };
        await using var server = await LoopbackServer.StartAsync(reply);
        using var listeners = new Listeners();
        await using (var caller = new Caller(way, server.Address, clock, options => (options.UseJitter, options.MaxRetryAttempts) = (false, 2), loggers: listeners.Log))
        {
            Assert.NotNull(await caller.TryAsync("number"));
        }

        Assert.Contains(PhoneNumber, server.Requests[0].Target, StringComparison.Ordinal);
        var signature = server.Requests[0].Header("Authorization")!.Split(':')[1];
        Assert.All([.. s_canaries, signature], canary => Assert.DoesNotContain(canary, listeners.All, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Calling_QueryNumber", listeners.All, StringComparison.Ordinal);
        Assert.Contains(listeners.Log.Entries, entry => entry.Text.Contains("Execution attempt", StringComparison.Ordinal));
        Assert.Contains(listeners.Telemetry.Measurements, measurement => measurement is { Meter: "Polly", Instrument: "resilience.polly.strategy.events" });
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task A_call_that_succeeds_at_once_is_one_line_at_Information(Way way)
    {
        await using var server = await LoopbackServer.StartAsync(Declared.Success);
        using var listeners = new Listeners();
        await using (var caller = new Caller(way, server.Address, new Clock(), loggers: listeners.Log))
        {
            await caller.SendAsync("POST");
        }

        var told = listeners.Log.Entries.Where(entry => entry.Level >= LogLevel.Information);
        Assert.StartsWith("Callouts: succeeded with 200 after", Assert.Single(told).Text, StringComparison.Ordinal);
        Assert.Contains(listeners.Log.Entries, entry => entry.Text.Contains("Execution attempt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3", 111, "Callouts: failed with 429 after 0.0 ms; retry after 3")]
    [InlineData(null, 110, "Callouts: failed with 429 after 0.0 ms")]
    public async Task A_refusal_says_when_to_call_again_where_the_platform_does(string? retryAfter, int id, string told)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.Of(429, retryAfter: retryAfter));
        using var listeners = new Listeners();
        await using (var caller = new Caller(Way.Factory, server.Address, new Clock(), options => options.MaxRetryAttempts = 0, loggers: listeners.Log))
        {
            Assert.NotNull(await caller.TryAsync("POST"));
        }

        var entry = Assert.Single(listeners.Log.Entries, entry => entry.Text.Contains("failed with", StringComparison.Ordinal));
        Assert.Equal((id, told), (entry.Id, entry.Text));
    }

    /// <summary>.NET quotes what isn't HTTP in its exceptions, and Polly logs those of every attempt.</summary>
    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task A_server_that_repeats_the_credential_in_no_HTTP_gets_it_into_no_entry_of_Polly(Way way)
    {
        string? authorization = null;
        await using var server = RawServer.Start(head =>
        {
            authorization = head.Split("\r\n").Single(line => line.StartsWith("Authorization: ", StringComparison.Ordinal))["Authorization: ".Length..];
            return $"HTTZ \u001b[31m\r{authorization}\r\n\r\n";
        });
        using var listeners = new Listeners();
        await using (var caller = new Caller(way, server.Address, new Clock(), loggers: listeners.Log))
        {
            Assert.NotNull(await caller.TryAsync("GET"));
        }

        var attempts = listeners.Log.Entries.Where(entry => entry.Text.Contains("Execution attempt", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, attempts.Count);
        Assert.All(attempts, entry => Assert.Contains("HTTZ", $"{entry.Exception}", StringComparison.Ordinal));
        Assert.DoesNotContain(authorization!.Split(':')[1], listeners.All, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', listeners.All);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task Attempts_are_told_by_the_client(Way way)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Of(429), Responses.Of(429), Declared.Success));
        using var listeners = new Listeners();
        await using (var caller = new Caller(way, server.Address, new Clock(), loggers: listeners.Log))
        {
            await caller.SendAsync("POST");
        }

        Assert.Equal(
            ["Callouts: retried, attempt 2", "Callouts: retried, attempt 3"],
            listeners.Log.Entries.Where(entry => entry.Id == 106).Select(entry => entry.Text));
        var activity = Assert.Single(listeners.Telemetry.Activities, activity => activity.Source.Name == SinchVoiceTelemetry.Name);
        Assert.Equal(2, activity.GetTagItem("http.request.resend_count"));
    }
}
