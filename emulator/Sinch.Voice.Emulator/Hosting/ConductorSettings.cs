using Sinch.Voice.Emulator.Callbacks;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>How the engine is run.</summary>
internal sealed record ConductorSettings(EventWriter Events)
{
    public bool IsVirtual { get; init; } = true;

    /// <summary>How fast time passes if it is not virtual.</summary>
    public double Speed { get; init; } = 1;

    public DateTimeOffset Start { get; init; }

    public TimeProvider RealTime { get; init; } = TimeProvider.System;

    /// <summary>How many calls may wait for the application at a time.</summary>
    public int MaxConcurrentCallbacks { get; init; } = 1;
}
