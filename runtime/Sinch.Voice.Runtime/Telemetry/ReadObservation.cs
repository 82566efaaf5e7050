using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice;

/// <summary>
/// Reports values that do not match the type of their property. Names of types and properties come from the document; external text and values are
/// not reported.
/// </summary>
internal static class ReadObservation
{
    /// <summary>Represents a property whose name is data.</summary>
    public const string Unnamed = "*";

    /// <summary>The counter is the runtime's own: generated types are also read without a client.</summary>
    private static readonly Counter<long> s_misfits = new Meter("Sinch.Voice", Instruments.Version).CreateCounter<long>(
        "sinch.voice.json.misfits", "{value}", "Values that do not match the type of their property.");

    /// <summary>The logger of the current thread. A value is read synchronously on one thread, by code that has no logger.</summary>
    [ThreadStatic]
    private static ILogger? t_logger;

    /// <summary>Logs the values read on this thread until the result is disposed.</summary>
    public static Logging LogTo(ILogger logger)
    {
        var before = t_logger;
        t_logger = logger;
        return new Logging(before);
    }

    public static void Misfit(string type, string property)
    {
        if (s_misfits.Enabled)
        {
            s_misfits.Add(1, new(TagNames.JsonType, type), new(TagNames.JsonProperty, property));
        }

        if (t_logger is { } logger)
        {
            ClientLog.Misfit(logger, type, property);
        }
    }

    /// <summary>Represents the scope in which values are logged.</summary>
    /// <param name="before">The logger outside the scope.</param>
    public readonly ref struct Logging(ILogger? before)
    {
        private readonly ILogger? _before = before;

        public void Dispose() => t_logger = _before;
    }
}
