using System.Diagnostics;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests.Streams;

/// <summary>The activities and metrics of streams.</summary>
[Collection(CallbackTelemetryTests.Name)]
public class StreamTelemetryTests
{
    [Fact]
    public async Task A_stream_is_an_activity_and_measurements()
    {
        using var telemetry = new TelemetryCollector(SinchVoiceTelemetry.Name);
        await using (var host = await StreamHost.StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await call.WriteAudioAsync(new byte[8000], cancellationToken);
            await call.Completion;
        }))
        {
            using var platform = await host.ConnectAsync();
            Assert.Equal("answer", await platform.CommandAsync());
            await platform.SendAudioAsync(new byte[16_000]);
            await platform.AudioAsync(8000);
            host.Time.Advance(TimeSpan.FromSeconds(7));
            await platform.CloseAsync();
            await platform.ClosedAsync();
            await host.StopAsync();
        }

        var activity = Assert.Single(telemetry.Activities, activity => activity.DisplayName == "sinch.voice.stream");
        Assert.Equal(
            new Dictionary<string, object?> { ["sinch.voice.stream.end"] = "hung_up_by_platform", ["sinch.voice.stream.sample_rate"] = 8000 },
            activity.TagObjects.ToDictionary());
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);

        var duration = Assert.Single(telemetry.Measurements, measurement => measurement.Instrument == "sinch.voice.stream.duration");
        Assert.Equal((7.0, "hung_up_by_platform"), (duration.Value, duration.Tag("sinch.voice.stream.end")));
        Assert.Equal(
            [("receive", 1.0), ("transmit", 0.5)],
            telemetry.Measurements.Where(measurement => measurement.Instrument == "sinch.voice.stream.audio")
                .Select(measurement => ((string)measurement.Tag("network.io.direction")!, measurement.Value)).Order());
        Assert.Equal([1.0, -1.0], telemetry.Measurements.Where(measurement => measurement.Instrument == "sinch.voice.stream.active").Select(measurement => measurement.Value));
    }

    [Theory]
    [InlineData(true, "refused")]
    [InlineData(false, "handler_failed")]
    public async Task An_error_is_told_by_its_kind(bool isForged, string error)
    {
        using var telemetry = new TelemetryCollector(SinchVoiceTelemetry.Name);
        await using (var host = await StreamHost.StartAsync((_, _) => throw new InvalidOperationException()))
        {
            using var platform = isForged ? await PlatformSocket.ConnectAsync(host.StreamUrl, "c1", "forged") : await host.ConnectAsync();
            await platform.ClosedAsync();
            await platform.CloseAsync();
            await host.StopAsync();
        }

        var activity = Assert.Single(telemetry.Activities, activity => activity.DisplayName == "sinch.voice.stream");
        Assert.Equal((error, ActivityStatusCode.Error), (activity.GetTagItem("error.type"), activity.Status));
        Assert.Equal(error, Assert.Single(telemetry.Measurements, measurement => measurement.Instrument == "sinch.voice.stream.duration").Tag("error.type"));
    }
}
