using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Sinch.Voice;

/// <summary>Provides the name to pass to <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry.</summary>
public static class SinchVoiceTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Sinch.Voice";

    private static readonly string s_version = typeof(SinchVoiceTelemetry).Assembly.GetName().Version!.ToString(3);

    /// <summary>
    /// The bucket boundaries in seconds, as in
    /// <see href="https://opentelemetry.io/docs/specs/semconv/http/http-metrics/#metric-httpclientrequestduration">http.client.request.duration</see>.
    /// </summary>
    private static readonly InstrumentAdvice<double> s_seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    internal static ActivitySource Source { get; } = new(Name, s_version);

    internal static Meter Meter { get; } = new(Name, s_version);

    /// <summary>Creates a histogram of durations in seconds.</summary>
    internal static Histogram<double> Durations(string name, string description) => Meter.CreateHistogram(name, "s", description, tags: null, s_seconds);
}
