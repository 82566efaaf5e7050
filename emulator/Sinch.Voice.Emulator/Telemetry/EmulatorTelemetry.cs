using System.Diagnostics;

namespace Sinch.Voice.Emulator;

/// <summary>Provides the name to pass to <c>AddSource</c> of OpenTelemetry for the calls of emulated platforms.</summary>
public static class EmulatorTelemetry
{
    /// <summary>The name of the activity source.</summary>
    public const string Name = "Sinch.Voice.Emulator";

    internal static ActivitySource Source { get; } = new(Name, typeof(EmulatorTelemetry).Assembly.GetName().Version!.ToString(3));
}
