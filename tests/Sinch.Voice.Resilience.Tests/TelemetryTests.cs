using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>Attempts are told, by the client and by Polly, and neither tells a secret or a phone number.</summary>
[Collection(Alone.Name)]
public sealed class TelemetryTests
{
    private const string PhoneNumber = "14045005000";

    /// <summary>What a request and the failures hold that nobody may be told, as it stands and as it is sent.</summary>
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
    public async Task Attempts_are_told_by_the_client(Way way)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Of(429), Responses.Of(429), Declared.Success));
        using var listeners = new Listeners();
        await using (var caller = new Caller(way, server.Address, new Clock(), loggers: listeners.Log))
        {
            await caller.SendAsync("POST");
        }

        Assert.Equal(
            ["Callouts: sent again, attempt 2", "Callouts: sent again, attempt 3"],
            listeners.Log.Entries.Where(entry => entry.Id == 106).Select(entry => entry.Text));
        var activity = Assert.Single(listeners.Telemetry.Activities, activity => activity.Source.Name == SinchVoiceTelemetry.Name);
        Assert.Equal(2, activity.GetTagItem("http.request.resend_count"));
    }
}
