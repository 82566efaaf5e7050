using Sinch.Voice.Load.Faults;

namespace Sinch.Voice.Load.Calls;

/// <summary>What has to come of a call that nobody cancels, by what docs/resilience.md says.</summary>
internal static class Expectation
{
    public static Outcome Of(CallKind kind, FaultPlan plan)
    {
        // What the server says it didn't carry out is sent again whatever it is; the rest only where that does no harm.
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
