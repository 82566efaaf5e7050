using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Sinch.Voice.Tests.Support;

/// <summary>Listens to activity sources and meters of the process.</summary>
public sealed class TelemetryCollector : IDisposable
{
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly ConcurrentQueue<Measurement> _measurements = new();
    private readonly ActivityListener _sources;
    private readonly MeterListener _meters = new();

    /// <summary>Starts to listen.</summary>
    /// <param name="names">The names of the sources and meters; none for all there are.</param>
    public TelemetryCollector(params IReadOnlyList<string> names)
    {
        _sources = new ActivityListener
        {
            ShouldListenTo = source => IsHeard(source.Name),
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_sources);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (IsHeard(instrument.Meter.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();

        bool IsHeard(string name) => names.Count == 0 || names.Contains(name);
    }

    /// <summary>Gets the activities that have ended.</summary>
    public IReadOnlyList<Activity> Activities => [.. _activities];

    /// <summary>Gets the measurements.</summary>
    public IReadOnlyList<Measurement> Measurements => [.. _measurements];

    /// <summary>Gets everything that was reported as one text.</summary>
    public string All => Text(static _ => true);

    /// <summary>
    /// Gets everything that a client reported as one text. The test's server is in the same process, and ASP.NET Core reports its address.
    /// </summary>
    public string OfClient => Text(static name => !name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    /// <summary>Stops listening.</summary>
    public void Dispose()
    {
        _sources.Dispose();
        _meters.Dispose();
    }

    private string Text(Func<string, bool> isIncluded) => string.Join(
        '\n',
        [
            .. Activities.Where(activity => isIncluded(activity.Source.Name)).Select(Text),
            .. Measurements.Where(measurement => isIncluded(measurement.Meter)).Select(measurement => measurement.ToString()),
        ]);

    private static string Text(Activity activity)
        => $"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} "
            + $"{string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags))}";

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => _measurements.Enqueue(new(instrument.Meter.Name, instrument.Name, value, tags.ToArray()));

    /// <summary>A measurement.</summary>
    /// <param name="Meter">The name of the meter.</param>
    /// <param name="Instrument">The name of the instrument.</param>
    /// <param name="Value">The value.</param>
    /// <param name="Tags">The tags.</param>
    public sealed record Measurement(string Meter, string Instrument, double Value, IReadOnlyList<KeyValuePair<string, object?>> Tags)
    {
        /// <summary>Gets the value of a tag.</summary>
        public object? Tag(string name) => Tags.Single(tag => tag.Key == name).Value;

        /// <inheritdoc />
        public override string ToString() => $"{Meter} {Instrument} {string.Join(' ', Tags)}";
    }
}
