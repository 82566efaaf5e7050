namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents how a call ended.</summary>
internal readonly record struct CallEnd(CallEndResult Result, CallEndReason Reason);

/// <summary>The result of a call. The names are those of the wire.</summary>
internal enum CallEndResult
{
    NotAvailable,
    Answered,
    Busy,
    NoAnswer,
    Failed,
}

/// <summary>The reason why a call ended. The names are those of the wire.</summary>
internal enum CallEndReason
{
    NotAvailable,
    Timeout,
    CallerHangup,
    CalleeHangup,
    ManagerHangup,
    Congestion,
    GeneralError,
    Cancel,
    UserNotFound,
    CallbackError,
    InvalidSvamlAction,
}
