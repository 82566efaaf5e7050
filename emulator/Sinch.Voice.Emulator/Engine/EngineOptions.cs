namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents what the engine has to know and nothing public tells.</summary>
internal sealed class EngineOptions
{
    /// <summary>How long a phone rings if the application sets no timeout.</summary>
    public TimeSpan DialTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a connected call lasts if the application sets no limit.</summary>
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromSeconds(14_400);

    /// <summary>How long the platform's announcement of an error takes.</summary>
    public TimeSpan ErrorMessageDuration { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long after its end a recording is available.</summary>
    public TimeSpan RecordingDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many characters a party speaks in a second.</summary>
    public int CharactersPerSecond { get; init; } = 15;

    /// <summary>Whether a callout whose callee hangs up ends with two events, as it was once observed.</summary>
    public bool EndsCalloutsTwice { get; init; }

    /// <summary>Whether a key that no option has interrupts a prompt.</summary>
    public bool InvalidKeyBarges { get; init; }

    /// <summary>The number of ended calls that the platform remembers.</summary>
    public int RememberedCalls { get; init; } = 1000;

    /// <summary>The number of happenings that a call remembers.</summary>
    public int MaxHappenings { get; init; } = 10_000;

    /// <summary>How many bytes of audio the platform remembers.</summary>
    public int MaxAudioBytes { get; init; } = 200 << 20;

    /// <summary>The number of calls that exist at a time.</summary>
    public int MaxCalls { get; init; } = 100_000;
}
