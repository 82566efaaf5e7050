namespace Sinch.Voice.Emulator.Hosting;

/// <summary>How real time passes.</summary>
/// <param name="Speed">How fast; 1 is as fast as any clock.</param>
internal sealed record ClockPace(double Speed)
{
    public bool IsPaused { get; init; }

    /// <summary>Whether the clock jumps over what plays, and is real only while somebody may act.</summary>
    public bool SkipsPlayback { get; init; }
}
