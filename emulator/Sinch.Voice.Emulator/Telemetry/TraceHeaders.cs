using System.Diagnostics;
using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Telemetry;

/// <summary>The headers that continue a trace: https://www.w3.org/TR/trace-context/</summary>
internal static class TraceHeaders
{
    private const string Parent = "traceparent";
    private const string State = "tracestate";

    /// <summary>Returns the activity that a request is part of; the default if it is part of none.</summary>
    public static ActivityContext Read(IncomingRequest request)
        => ActivityContext.TryParse(request.Header(Parent), request.Header(State) is { Length: > 0 } state ? state : null, isRemote: true, out var context) ? context : default;

    /// <summary>Returns the headers of a request that is part of an activity.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(Activity? activity)
    {
        if (activity?.Id is { } id)
        {
            yield return KeyValuePair.Create(Parent, id);
            if (activity.TraceStateString is { Length: > 0 } state)
            {
                yield return KeyValuePair.Create(State, state);
            }
        }
    }
}
