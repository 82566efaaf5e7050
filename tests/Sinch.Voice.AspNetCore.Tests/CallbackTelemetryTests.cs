using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>The activities and metrics of callbacks.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public class CallbackTelemetryTests
{
    public const string Name = "Telemetry";

    private const string Ice = """{ "event": "ice", "callid": "c", "cli": "+14045005000" }""";

    [Theory]
    [InlineData(false, 200)]
    [InlineData(true, 401)]
    public async Task A_callback_is_an_activity_and_a_measurement(bool forged, int status)
    {
        List<Activity> activities = [];
        List<Metric> metrics = [];
        using var tracer = Sdk.CreateTracerProviderBuilder().AddSource(SinchVoiceTelemetry.Name).AddInMemoryExporter(activities).Build();
        using var meter = Sdk.CreateMeterProviderBuilder().AddMeter(SinchVoiceTelemetry.Name).AddInMemoryExporter(metrics).Build();
        await using (var host = await CallbackHost.StartAsync())
        {
            var callback = Callback.Of(Ice);
            callback.SignedPath = forged ? "/elsewhere" : null;
            Assert.Equal(status, (await host.SendAsync(callback)).Status);

            // The activity ends after the answer has gone out.
            await host.StopAsync();
        }

        var activity = Assert.Single(activities);
        Assert.Equal("sinch.voice.callback", activity.DisplayName);
        Assert.Equal(forged ? ActivityStatusCode.Error : ActivityStatusCode.Unset, activity.Status);
        Dictionary<string, object?> expected = new() { ["http.response.status_code"] = status };
        expected.Add(forged ? "error.type" : "sinch.voice.callback.event", forged ? "wrong_signature" : "ice");

        Assert.Equivalent(expected, activity.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value), strict: true);
        meter.ForceFlush();
        Assert.Equivalent(expected, Tags(Assert.Single(metrics, metric => metric.Name == "sinch.voice.callback.duration")), strict: true);
    }

    [Theory]
    [InlineData("ace")]
    [InlineData("pie")]
    [InlineData("dice")]
    [InlineData("notify")]
    public async Task The_event_is_told_by_its_name(string name)
    {
        List<Activity> activities = [];
        using var tracer = Sdk.CreateTracerProviderBuilder().AddSource(SinchVoiceTelemetry.Name).AddInMemoryExporter(activities).Build();
        await using (var host = await CallbackHost.StartAsync())
        {
            await host.SendAsync(Callback.Of($$"""{ "event": "{{name}}", "callid": "c" }"""));
            await host.StopAsync();
        }

        Assert.Equal(name, Assert.Single(activities).GetTagItem("sinch.voice.callback.event"));
    }

    [Theory]
    [InlineData("\"event\": \"transfer\\r\\n2026\", ", "transfer  2026")]
    [InlineData("", "(none)")]
    public async Task An_event_that_the_document_does_not_describe_is_logged_and_measured_as_another(string member, string told)
    {
        List<Activity> activities = [];
        using var tracer = Sdk.CreateTracerProviderBuilder().AddSource(SinchVoiceTelemetry.Name).AddInMemoryExporter(activities).Build();
        await using var host = await CallbackHost.StartAsync();
        Assert.Equal(200, (await host.SendAsync(Callback.Of($$"""{ {{member}}"callid": "c", "cli": "+14045005000" }"""))).Status);
        await host.StopAsync();

        Assert.Equal("_OTHER", Assert.Single(activities).GetTagItem("sinch.voice.callback.event"));
        var entry = Assert.Single(host.Log.Entries, entry => entry.Text.Contains("does not describe", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Information, entry.Level);
        Assert.Contains($"A callback about call c has an event that the document does not describe: {told}.", entry.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("+14045005000", entry.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Tags(Metric metric)
    {
        Dictionary<string, object?> tags = [];
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            foreach (var (key, value) in point.Tags)
            {
                tags.Add(key, value);
            }
        }

        return tags;
    }
}
