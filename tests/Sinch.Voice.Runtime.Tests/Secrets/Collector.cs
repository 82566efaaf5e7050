using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Runtime.Tests.Secrets;

/// <summary>
/// Listens to all that an application can listen to: every log at Trace, every activity, every metric, and the event sources of .NET's
/// networking. Its internal diagnostics (<c>Private.InternalDiagnostics</c>) are excluded: they write whole messages, and are internal to .NET.
/// </summary>
internal sealed class Collector : EventListener
{
    private readonly ConcurrentQueue<string> _told = new();
    private readonly CollectingLogger _log = new();
    private readonly TelemetryCollector _telemetry = new();

    public Collector() => Loggers = new LoggerFactory([_log], new LoggerFilterOptions { MinLevel = LogLevel.Trace });

    public ILoggerFactory Loggers { get; }

    public ILoggerProvider Provider => _log;

    public string Log => _log.All;

    public string Telemetry => _telemetry.All;

    /// <summary>All of it as one text.</summary>
    public string All => string.Join('\n', [Log, Telemetry, .. _told]);

    public void Tell(string text) => _told.Enqueue(text);

    /// <summary>An exception in every way in which it is shown: its text, its data and its properties, and those of its causes.</summary>
    public void Tell(Exception exception)
    {
        Tell($"exception {exception}");
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            Tell($"data {string.Join(" ", cause.Data.Keys.Cast<object>().Concat(cause.Data.Values.Cast<object>()))}");
            Tell($"properties {string.Join(" ", cause.GetType().GetProperties().Select(property => property.GetValue(cause)))}");
            if (cause is ApiException failed)
            {
                Tell($"headers {string.Join(" ", failed.Headers.Select(header => $"{header.Key}: {string.Join(",", header.Value)}"))}");
            }
        }
    }

    public override void Dispose()
    {
        _telemetry.Dispose();
        Loggers.Dispose();
        _log.Dispose();
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is "System.Net.Http" or "System.Net.Sockets" or "System.Net.NameResolution" or "System.Net.Security")
        {
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }
    }

    /// <summary>The base class's constructor may already bring events, before there is a queue.</summary>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
        => _told?.Enqueue($"event {eventData.EventSource.Name} {eventData.EventName} {string.Join(" ", eventData.Payload ?? new([]))}");
}
