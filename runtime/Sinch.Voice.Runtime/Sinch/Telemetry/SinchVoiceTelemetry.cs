using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Sinch.Voice;

/// <summary>Provides the name to pass to <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry for the clients of Sinch documents and for callbacks.</summary>
public static class SinchVoiceTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Sinch.Voice";

    internal static ActivitySource Source { get; } = new(Name, Instruments.Version);

    internal static Meter Meter { get; } = new(Name, Instruments.Version);
}
