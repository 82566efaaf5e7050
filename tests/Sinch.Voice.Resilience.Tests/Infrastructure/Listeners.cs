using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>Listens to all there is: every log category, every meter, every activity source.</summary>
internal sealed class Listeners : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _log = new();
    private readonly ConcurrentQueue<string> _metrics = new();
    private readonly ConcurrentQueue<Activity> _activities = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _sources;

    public Listeners()
    {
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Add(instrument, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, tags));
        _meters.Start();
        _sources = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_sources);
    }

    public IReadOnlyList<string> Entries => [.. _log.Select(entry => entry.Text)];

    /// <summary>What a log at its usual level holds.</summary>
    public IReadOnlyList<string> EntriesFromInformation => [.. _log.Where(entry => entry.Level is >= LogLevel.Information and not LogLevel.None).Select(entry => entry.Text)];

    public IReadOnlyList<string> Metrics => [.. _metrics];

    public IReadOnlyList<Activity> Activities => [.. _activities];

    /// <summary>Everything that the client's side told, as one text. The server of the test, in the same process, tells of addresses as servers do.</summary>
    public string All => string.Join(
        "\n",
        [
            .. Entries,
            .. Metrics.Where(metric => !metric.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)),
            .. Activities.Where(activity => !activity.Source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)).Select(Text),
        ]);

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _log.Enqueue((LogLevel.None, $"scope {state}"));
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(" ", pairs) : string.Empty;
        _log.Enqueue((logLevel, $"{eventId.Id} {formatter(state, exception)} {values} {exception}"));
    }

    public void Dispose()
    {
        _meters.Dispose();
        _sources.Dispose();
    }

    private static string Text(Activity activity)
        => $"{activity.Source.Name} {activity.DisplayName} {activity.StatusDescription} {string.Join(" ", activity.TagObjects)} "
            + string.Join(" ", activity.Events.SelectMany(e => e.Tags));

    private void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => _metrics.Enqueue($"{instrument.Meter.Name} {instrument.Name} {string.Join(" ", tags.ToArray())}");
}
