using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Sinch.Voice.Runtime.Tests.Telemetry;

/// <summary>Where nobody listens, nothing is made.</summary>
[Collection(Alone.Name)]
public sealed class SilenceTests
{
    private static readonly Uri s_server = new("https://a.test");
    private static readonly ApiOperation s_operation = Api.Get();

    [Fact]
    public void A_call_costs_nothing_more_where_nobody_listens()
    {
        var settings = new ClientSettings(Api.Of(s_server), Api.Signed, new() { LoggerFactory = NullLoggerFactory.Instance });
        Assert.Null(CallObservation.Start(settings, s_operation, s_server));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            CallObservation.Start(settings, s_operation, s_server)?.Dispose();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("log")]
    [InlineData("activity")]
    [InlineData("metric")]
    public void One_listener_of_any_kind_is_enough(string kind)
    {
        using var log = new CollectingLogger();
        using var loggers = new LoggerFactory(kind == "log" ? [log] : []);
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => kind == "activity" && source.Name == SinchVoiceTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(activities);
        using var metrics = new MeterListener();
        metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (kind == "metric" && instrument.Meter.Name == SinchVoiceTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        metrics.Start();
        var settings = new ClientSettings(Api.Of(s_server), Api.Signed, new() { LoggerFactory = loggers });
        using var observation = CallObservation.Start(settings, s_operation, s_server);
        Assert.NotNull(observation);
    }
}
