using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Telemetry;

/// <summary>The telemetry and the log of calls, and what they must not contain.</summary>
[Collection(Alone.Name)]
public sealed class CallTelemetryTests
{
    private const string Metric = "sinch.voice.client.operation.duration";

    private static readonly string[] s_canaries = [Api.Secret, Observed.PhoneNumber, "14045005000", "Application my-key"];

    [Fact]
    public async Task A_call_is_an_activity_and_a_measurement()
    {
        var clock = new FakeTimeProvider();
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(300));
            return context.RespondAsync(200, "{}");
        });
        using var observed = new Observed();
        Assert.Null(await observed.CallAsync(server.Address, new() { TimeProvider = clock }));

        Assert.Equal("POST /query/number/{number}", observed.Activity.DisplayName);
        Assert.Equal(ActivityKind.Client, observed.Activity.Kind);
        Assert.Equal("Sinch.Voice", observed.Activity.Source.Name);
        Assert.Equal(ActivityStatusCode.Unset, observed.Activity.Status);
        Dictionary<string, object?> expected = new()
        {
            ["http.request.method"] = "POST",
            ["http.response.status_code"] = 200,
            ["server.address"] = "127.0.0.1",
            ["server.port"] = server.Address.Port,
            ["sinch.voice.operation.id"] = "Calling_QueryNumber",
            ["url.template"] = "/query/number/{number}",
        };
        Assert.Equivalent(expected, observed.Tags, strict: true);
        Assert.Equivalent(expected, observed.MeasuredTags(Metric), strict: true);
        Assert.Equal(0.3, observed.Measurement(Metric).GetHistogramSum(), precision: 6);
    }

    [Fact]
    public async Task The_measurement_has_the_buckets_of_the_convention()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        using var observed = new Observed();
        await observed.CallAsync(server.Address);
        List<double> bounds = [];
        foreach (var bucket in observed.Measurement(Metric).GetHistogramBuckets())
        {
            bounds.Add(bucket.ExplicitBound);
        }

        Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, double.PositiveInfinity], bounds);
    }

    [Theory]
    [InlineData("""{ "errorCode": 40400, "message": "no +14045005000", "reference": "ref-1" }""", "40400", "ref-1")]
    [InlineData("""{ "errorCode": "+14045005000", "reference": "14045005000" }""", null, null)]
    [InlineData("""{ "errorCode": "404\n0", "reference": "a\nforged line" }""", null, null)]
    public async Task An_error_response_tells_its_status_and_code_and_nothing_of_its_text(string body, string? code, string? reference)
    {
        await using var server = await LoopbackServer.StartAsync(404, body);
        using var observed = new Observed();
        Assert.NotNull(await observed.CallAsync(server.Address));

        Assert.Equal(ActivityStatusCode.Error, observed.Activity.Status);
        Assert.Equal("404", observed.Tags["error.type"]);
        Assert.Equal(404, observed.Tags["http.response.status_code"]);
        Assert.Equal(code, observed.Tags.GetValueOrDefault("sinch.voice.error.code"));
        Assert.Equal(code, observed.MeasuredTags(Metric).GetValueOrDefault("sinch.voice.error.code"));
        var warning = Assert.Single(observed.Log, entry => entry.Level == LogLevel.Warning);
        Assert.Equal(102, warning.Id);
        Assert.StartsWith($"Calling_QueryNumber: failed with 404, error code {code ?? "(none)"}, reference {reference ?? "(none)"} after ", warning.Text, StringComparison.Ordinal);
        AssertNoCanary(observed);
    }

    [Fact]
    public async Task An_error_without_the_body_of_the_platform_tells_its_status()
    {
        await using var server = await LoopbackServer.StartAsync(404, "<html>+14045005000</html>");
        using var observed = new Observed();
        Assert.NotNull(await observed.CallAsync(server.Address));

        Assert.False(observed.Tags.ContainsKey("sinch.voice.error.code"));
        var warning = Assert.Single(observed.Log, entry => entry.Level == LogLevel.Warning);
        Assert.Equal(110, warning.Id);
        Assert.StartsWith("Calling_QueryNumber: failed with 404 after ", warning.Text, StringComparison.Ordinal);
        AssertNoCanary(observed);
    }

    [Theory]
    [InlineData("{}", null, 101)]
    [InlineData("not JSON +14045005000", "invalid_response", 103)]
    public async Task Nothing_told_holds_the_secret_or_a_phone_number(string body, string? errorType, int logged)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        using var observed = new Observed();
        await observed.CallAsync(server.Address);
        Assert.Equal(errorType, observed.Tags.GetValueOrDefault("error.type"));
        Assert.Equal([100, logged], observed.Log.Select(entry => entry.Id));
        AssertNoCanary(observed);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_an_error_of_its_kind()
    {
        Uri gone;
        await using (var server = await LoopbackServer.StartAsync(200))
        {
            gone = server.Address;
        }

        using var observed = new Observed();
        Assert.NotNull(await observed.CallAsync(gone));
        Assert.Equal("connection_error", observed.Tags["error.type"]);
        Assert.False(observed.Tags.ContainsKey("http.response.status_code"));
        Assert.Equal("connection_error", observed.MeasuredTags(Metric)["error.type"]);
        Assert.Equal([100, 103], observed.Log.Select(entry => entry.Id));
    }

    [Theory]
    [InlineData(true, "timeout", 103)]
    [InlineData(false, "cancelled", 104)]
    public async Task Timeouts_and_cancellations_are_told_apart(bool times, string errorType, int logged)
    {
        var clock = new FakeTimeProvider();
        using var caller = new CancellationTokenSource();
        using var handler = new StubHandler(async (_, cancellation) =>
        {
            clock.Advance(TimeSpan.FromSeconds(times ? 100 : 1));
            await (times ? Task.CompletedTask : caller.CancelAsync());
            await Task.Delay(Timeout.Infinite, cancellation);
            return new HttpResponseMessage();
        });
        using var client = new HttpClient(handler);
        using var observed = new Observed();
        var call = observed.CallAsync(new Uri("https://a.test"), new() { TimeProvider = clock }, client, caller.Token);
        _ = times ? await call : (object)await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(errorType, observed.Tags["error.type"]);
        Assert.Equal([100, logged], observed.Log.Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_redirect_and_when_to_try_again_are_logged()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = "7";
            return context.RespondAsync(429, null);
        });
        await using var global = await LoopbackServer.RedirectingAsync(307, () => server.Address);
        using var observed = new Observed();
        await observed.CallAsync(global.Address, new() { ServerOverrides = { [new Uri("https://other.test")] = server.Address } });
        Assert.Equal([100, 105, 111], observed.Log.Select(entry => entry.Id));
        Assert.Equal($"Calling_QueryNumber: redirected with 307 to {server.Address.Authority}", observed.Log[1].Text);
        Assert.EndsWith("; retry after 7", observed.Log[2].Text, StringComparison.Ordinal);
        AssertNoCanary(observed);
    }

    private static void AssertNoCanary(Observed observed)
    {
        var all = observed.All(Metric);
        Assert.Contains("Calling_QueryNumber", all, StringComparison.Ordinal);
        Assert.All(s_canaries, canary => Assert.DoesNotContain(canary, all, StringComparison.Ordinal));
        Assert.DoesNotContain("Authorization", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("forged", all, StringComparison.Ordinal);
    }
}
