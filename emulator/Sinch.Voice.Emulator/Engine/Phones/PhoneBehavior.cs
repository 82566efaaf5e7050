namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents what a phone does by itself when it rings.</summary>
/// <param name="Response">What it does.</param>
/// <param name="Delay">How long it rings before.</param>
internal sealed record PhoneBehavior(PhoneResponse Response, TimeSpan Delay)
{
    /// <summary>The phone rings until somebody answers.</summary>
    public static PhoneBehavior Manual { get; } = new(PhoneResponse.Ring, TimeSpan.Zero);

    /// <summary>What machine detection finds out about who answers.</summary>
    public DetectionVerdict Verdict { get; init; } = DetectionVerdict.Human;

    /// <summary>What is said once the phone has been answered.</summary>
    public PlayedPrompt? Says { get; init; }

    /// <summary>How many times that is said, after which the phone hangs up; 0 if it is said once and the phone stays.</summary>
    public int Times { get; init; }

    /// <summary>How long after the answer the phone hangs up; <see langword="null"/> if it does not.</summary>
    public TimeSpan? HangsUpAfter { get; init; }

    /// <summary>The tone that makes the phone hang up.</summary>
    public char? HangsUpAtTone { get; init; }
}

/// <summary>How a phone responds to a call.</summary>
internal enum PhoneResponse
{
    Ring,
    Answer,
    Reject,
    Busy,
    Congestion,
    NotFound,

    /// <summary>The network gives up.</summary>
    NoAnswer,
}

/// <summary>What machine detection finds out.</summary>
internal sealed record DetectionVerdict(string Status, string Reason, TimeSpan After, TimeSpan? Beep = null)
{
    public static DetectionVerdict Human { get; } = new("human", "n/a", TimeSpan.FromSeconds(2));
}
