using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice;

/// <summary>
/// What is told of reading: that a value doesn't fit the type of its property. Names of types and properties are those of the document, never
/// what came from outside, and values aren't told.
/// </summary>
internal static partial class ReadObservation
{
    /// <summary>Stands for a property whose name is data.</summary>
    public const string Unnamed = "*";

    private static readonly Counter<long> s_misfits = SinchVoiceTelemetry.Meter.CreateCounter<long>(
        "sinch.voice.json.misfits", "{value}", "Values that don't fit the type of their property.");

    /// <summary>Values are read without a pause, on one thread, by code that knows no logger.</summary>
    [ThreadStatic]
    private static ILogger? t_logger;

    /// <summary>Logs what is read on this thread until the result is disposed of.</summary>
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
            Misfit(logger, type, property);
        }
    }

    [LoggerMessage(200, LogLevel.Debug, "A value doesn't fit {Type}.{Property}; it is kept among the additional properties")]
    private static partial void Misfit(ILogger logger, string type, string property);

    /// <summary>The time during which is logged.</summary>
    /// <param name="before">Where was logged before.</param>
    public readonly ref struct Logging(ILogger? before)
    {
        private readonly ILogger? _before = before;

        public void Dispose() => t_logger = _before;
    }
}
