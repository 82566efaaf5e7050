using Sinch.Voice.Load.Faults;

namespace Sinch.Voice.Load.Calls;

/// <summary>The expected outcome of a call that nobody cancels, as in docs/resilience.md.</summary>
internal static class Expectation
{
    public static Outcome Of(CallKind kind, FaultPlan plan)
    {
        // A request that the server certainly did not execute is always retried; others only if their method is idempotent.
        var isSentAgain = plan.Fault is Fault.TooMany or Fault.Unavailable || kind == CallKind.Get;
        var isRecovered = isSentAgain && !plan.IsPersistent;
        return plan.Fault switch
        {
            Fault.None or Fault.SlowStart or Fault.SlowBody => Outcome.Success,

            // A body is read above the handlers, so it is never the reason to send anything again. A PATCH has none.
            Fault.Truncated => kind == CallKind.Patch ? Outcome.NoResponse : Outcome.BrokenOff,
            Fault.Unreadable => kind == CallKind.Patch ? Outcome.Success : Outcome.Unreadable,
            _ when isRecovered => Outcome.Success,
            Fault.TooMany => Outcome.Status429,
            Fault.Unavailable or Fault.UnavailableUnknown => Outcome.Status503,
            Fault.Internal => Outcome.Status500,
            Fault.Silence => Outcome.Timeout,
            _ => Outcome.NoResponse,
        };
    }
}
