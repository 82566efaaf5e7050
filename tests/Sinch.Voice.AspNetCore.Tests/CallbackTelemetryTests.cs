using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>What callbacks tell OpenTelemetry.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public class CallbackTelemetryTests
{
    public const string Name = "Telemetry";

    private const string Ice = """{ "event": "ice", "callid": "c", "cli": "+14045005000" }""";

    [Theory]
    [InlineData(false, 200, null)]
    [InlineData(true, 401, "wrong_signature")]
    public async Task A_callback_is_an_activity_and_a_measurement(bool forged, int status, string? errorType)
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
        if (errorType is not null)
        {
            expected["error.type"] = errorType;
        }

        Assert.Equivalent(expected, activity.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value), strict: true);
        meter.ForceFlush();
        Assert.Equivalent(expected, Tags(Assert.Single(metrics, metric => metric.Name == "sinch.voice.callback.duration")), strict: true);
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
