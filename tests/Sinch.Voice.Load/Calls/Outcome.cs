namespace Sinch.Voice.Load.Calls;

/// <summary>The outcome for a caller.</summary>
internal enum Outcome
{
    Success,
    WrongResult,
    Status429,
    Status500,
    Status503,
    NoResponse,
    BrokenOff,
    Unreadable,
    Timeout,
    Cancelled,
    Other,
}
