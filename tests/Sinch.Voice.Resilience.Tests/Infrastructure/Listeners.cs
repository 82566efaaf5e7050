namespace Sinch.Voice.Resilience.Tests;

/// <summary>Listens to all there is: every log category, every meter, every activity source.</summary>
internal sealed class Listeners : IDisposable
{
    public CollectingLogger Log { get; } = new();

    public TelemetryCollector Telemetry { get; } = new();

    /// <summary>Everything that the client's side told, as one text.</summary>
    public string All => string.Join('\n', Log.All, Telemetry.OfClient);

    public void Dispose()
    {
        Log.Dispose();
        Telemetry.Dispose();
    }
}
