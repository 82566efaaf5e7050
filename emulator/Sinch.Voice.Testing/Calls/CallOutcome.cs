namespace Sinch.Voice.Testing;

/// <summary>Represents how a call ended.</summary>
public sealed class CallOutcome
{
    internal CallOutcome(CallEndResult result, CallEndReason reason, TimeSpan duration, decimal debit)
    {
        Result = result;
        Reason = reason;
        Duration = duration;
        Debit = debit;
    }

    /// <summary>Gets the result, as the DICE event says it.</summary>
    public CallEndResult Result { get; }

    /// <summary>Gets the reason, as the DICE event says it.</summary>
    public CallEndReason Reason { get; }

    /// <summary>Gets how long the call was answered, in whole seconds of the platform's time.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Gets what the call costs, in US dollars.</summary>
    public decimal Debit { get; }

    /// <summary>Returns the result and the reason.</summary>
    /// <returns>The result and the reason.</returns>
    public override string ToString() => $"{Result}, {Reason}";
}

/// <summary>Specifies the result of a call.</summary>
public enum CallEndResult
{
    /// <summary>The platform has no result: <c>N/A</c>.</summary>
    NotAvailable,

    /// <summary>Somebody answered: <c>ANSWERED</c>.</summary>
    Answered,

    /// <summary>The called party was busy or rejected the call: <c>BUSY</c>.</summary>
    Busy,

    /// <summary>Nobody answered: <c>NOANSWER</c>.</summary>
    NoAnswer,

    /// <summary>The call failed: <c>FAILED</c>.</summary>
    Failed,
}

/// <summary>Specifies why a call ended.</summary>
public enum CallEndReason
{
    /// <summary>The platform has no reason: <c>N/A</c>.</summary>
    NotAvailable,

    /// <summary>A limit of time was reached: <c>TIMEOUT</c>.</summary>
    Timeout,

    /// <summary>The caller hung up: <c>CALLERHANGUP</c>.</summary>
    CallerHangup,

    /// <summary>The called party hung up: <c>CALLEEHANGUP</c>.</summary>
    CalleeHangup,

    /// <summary>The application ended the call: <c>MANAGERHANGUP</c>.</summary>
    ManagerHangup,

    /// <summary>The network was congested: <c>CONGESTION</c>.</summary>
    Congestion,

    /// <summary>Something else went wrong: <c>GENERALERROR</c>.</summary>
    GeneralError,

    /// <summary>The call was cancelled or rejected before an answer: <c>CANCEL</c>.</summary>
    Cancel,

    /// <summary>The platform does not know the called user: <c>USERNOTFOUND</c>.</summary>
    UserNotFound,

    /// <summary>The application did not respond to a callback: <c>CALLBACKERROR</c>.</summary>
    CallbackError,

    /// <summary>The platform refused the SVAML: <c>INVALIDSVAMLACTION</c>.</summary>
    InvalidSvamlAction,
}
