namespace Sinch.Voice.Emulator.Hosting;

/// <summary>The clock of the timestamps that are signed: the system's, until the application takes the platform's.</summary>
/// <param name="platform">The platform's clock.</param>
internal sealed class StampClock(TimeProvider platform) : TimeProvider
{
    private volatile bool _isTaken;

    public override DateTimeOffset GetUtcNow() => _isTaken ? platform.GetUtcNow() : System.GetUtcNow();

    /// <summary>Returns the platform's clock, by which timestamps go from now on.</summary>
    public TimeProvider Take()
    {
        _isTaken = true;
        return platform;
    }
}
