namespace Sinch.Voice.Load.Calls;

/// <summary>What a caller gets.</summary>
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
