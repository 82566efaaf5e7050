using System.Diagnostics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Sinch.Voice.Runtime.Tests.Telemetry;

/// <summary>Calls with OpenTelemetry's SDK and a log around them.</summary>
internal sealed class Observed : IDisposable
{
    /// <summary>The number that the paths and bodies of the calls hold.</summary>
    public const string PhoneNumber = "+14045005000";

    private readonly List<Activity> _activities = [];
    private readonly List<Metric> _metrics = [];
    private readonly TracerProvider _tracer;
    private readonly MeterProvider _meter;
    private readonly CollectingLogger _log = new();
    private readonly LoggerFactory _loggerFactory;

    public Observed(LogLevel level = LogLevel.Trace)
    {
        _tracer = Sdk.CreateTracerProviderBuilder().AddSource(SinchVoiceTelemetry.Name, "System.Net.Http").AddInMemoryExporter(_activities).Build();
        _meter = Sdk.CreateMeterProviderBuilder().AddMeter(SinchVoiceTelemetry.Name).AddInMemoryExporter(_metrics).Build();
        _loggerFactory = new LoggerFactory([_log], new LoggerFilterOptions { MinLevel = level });
    }

    public IReadOnlyList<LogEntry> Log => _log.Entries;

    public Activity Activity => Assert.Single(_activities);

    public Dictionary<string, object?> Tags => Activity.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value);

    public async Task<SinchVoiceException?> CallAsync(Uri server, ApiClientOptions? options = null, HttpClient? httpClient = null, CancellationToken? caller = null)
    {
        var settings = options ?? new ApiClientOptions();
        settings.LoggerFactory = _loggerFactory;
        var query = new QueryBuilder();
        query.Add("from", PhoneNumber);
        var headers = new RequestHeaders();
        headers.Add("X-From", PhoneNumber);
        headers.AddCookie("from", PhoneNumber);
        var operation = new ApiOperation("Calling_QueryNumber", HttpMethod.Post, "/query/number/{number}", null, 200);
        var request = new ApiRequest(operation, "/query/number/" + PathSegment.Escape(PhoneNumber) + query, headers)
        {
            Body = RequestBody.Json(new Person { Name = PhoneNumber }),
        };
        try
        {
            await Api.Pipeline(server, settings, httpClient).SendAsync<Person>(request, null, caller ?? TestContext.Current.CancellationToken);
            return null;
        }
        catch (SinchVoiceException exception)
        {
            return exception;
        }
    }

    /// <summary>The one measurement of a metric.</summary>
    public MetricPoint Measurement(string name)
    {
        _metrics.Clear();
        _meter.ForceFlush();
        var metric = Assert.Single(_metrics, metric => metric.Name == name);
        Assert.Equal("s", metric.Unit);
        List<MetricPoint> points = [];
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            points.Add(point);
        }

        return Assert.Single(points);
    }

    public Dictionary<string, object?> MeasuredTags(string name)
    {
        Dictionary<string, object?> tags = [];
        foreach (var (key, value) in Measurement(name).Tags)
        {
            tags.Add(key, value);
        }

        return tags;
    }

    /// <summary>Everything that anybody was told, as one text.</summary>
    public string All(string metric)
        => string.Join("\n", _log.Entries.Select(entry => entry.Text))
            + string.Join("\n", _activities.Select(activity => $"{activity.DisplayName} {activity.StatusDescription} {string.Join(" ", activity.TagObjects)} {string.Join(" ", activity.Events.SelectMany(e => e.Tags))}"))
            + string.Join(" ", MeasuredTags(metric));

    public void Dispose()
    {
        _tracer.Dispose();
        _meter.Dispose();
        _loggerFactory.Dispose();
        _log.Dispose();
    }
}
