using System.Diagnostics.Metrics;

namespace Sinch.Voice;

/// <summary>Creates instruments.</summary>
internal static class Instruments
{
    /// <summary>
    /// The bucket boundaries in seconds, as in
    /// <see href="https://opentelemetry.io/docs/specs/semconv/http/http-metrics/#metric-httpclientrequestduration">http.client.request.duration</see>.
    /// </summary>
    private static readonly InstrumentAdvice<double> s_seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    /// <summary>The bucket boundaries of what lasts as long as a call, in seconds.</summary>
    private static readonly InstrumentAdvice<double> s_calls = new()
    {
        HistogramBucketBoundaries = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 14400],
    };

    /// <summary>Gets the version of activity sources and meters.</summary>
    public static string Version { get; } = typeof(Instruments).Assembly.GetName().Version!.ToString(3);

    /// <summary>Creates a histogram of durations of calls in seconds.</summary>
    public static Histogram<double> CallDurations(Meter meter, string name, string description) => meter.CreateHistogram(name, "s", description, tags: null, s_calls);

    /// <summary>Creates a histogram of durations in seconds.</summary>
    public static Histogram<double> Durations(Meter meter, string name, string description) => meter.CreateHistogram(name, "s", description, tags: null, s_seconds);
}
