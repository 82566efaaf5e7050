using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Sinch.Voice;

/// <summary>Holds the activity source and the instruments of the clients of an API. Clients of other APIs have others, so listeners can choose.</summary>
internal sealed class ClientTelemetry
{
    private static readonly ConcurrentDictionary<string, ClientTelemetry> s_all = new();

    private ClientTelemetry(string name)
    {
        var prefix = name.ToLowerInvariant();
        Source = new ActivitySource(name, Instruments.Version);
        Durations = Instruments.Durations(new Meter(name, Instruments.Version), prefix + ".client.operation.duration", "Duration of operation calls.");
        LogCategory = name + ".Client";
        OperationId = prefix + ".operation.id";
        ErrorCode = prefix + ".error.code";
    }

    public ActivitySource Source { get; }

    public Histogram<double> Durations { get; }

    /// <summary>Gets the category of the log entries.</summary>
    public string LogCategory { get; }

    /// <summary>Gets the name of the attribute with the ID of the operation.</summary>
    public string OperationId { get; }

    /// <summary>Gets the name of the attribute with the error code of the provider.</summary>
    public string ErrorCode { get; }

    /// <param name="name">The name of the activity source and the meter. In lower case it is the prefix of this library's instruments and attributes.</param>
    public static ClientTelemetry Of(string name) => s_all.GetOrAdd(name, static name => new ClientTelemetry(name));
}
