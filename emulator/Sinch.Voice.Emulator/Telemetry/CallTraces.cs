using System.Diagnostics;
using System.Runtime.CompilerServices;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;
using Activity = System.Diagnostics.Activity;

namespace Sinch.Voice.Emulator.Telemetry;

/// <summary>The activities of calls: one for each, from its beginning to its end. Without a listener there are none.</summary>
internal sealed class CallTraces
{
    private readonly ConditionalWeakTable<Call, Activity> _activities = [];

    /// <summary>Returns the activity of a call; <see langword="null"/> if nobody listened when it began.</summary>
    public Activity? Find(Call call) => _activities.TryGetValue(call, out var activity) ? activity : null;

    public void Observe(Call call, Happening happening)
    {
        switch (happening.Kind)
        {
            case HappeningKind.Called when EmulatorTelemetry.Source.HasListeners():
                Start(call);
                break;
            case HappeningKind.Ended when Find(call) is { } activity:
                End(activity, call.Ending!.Value);
                break;
        }
    }

    /// <summary>Ends the activities of calls that go on when the platform stops.</summary>
    public void Stop()
    {
        foreach (var (_, activity) in _activities)
        {
            Outside(activity.Stop);
        }
    }

    private void Start(Call call)
    {
        // A call is part of the request that asked for it. One that came in is part of nothing, whoever plays the phone.
        var parent = call.Callout?.Source is CalloutSource source ? source.Trace : default;
        Outside(() =>
        {
            if (EmulatorTelemetry.Source.StartActivity("call", ActivityKind.Server, parent) is { } activity)
            {
                activity.SetTag(TagNames.CallId, call.Id);
                activity.SetTag(TagNames.Direction, call.Callout is null ? "inbound" : "outbound");
                _activities.Add(call, activity);
            }
        });
    }

    private static void End(Activity activity, CallEnd end)
    {
        activity.SetTag(TagNames.Result, EventNames.Of(end.Result));
        activity.SetTag(TagNames.Reason, EventNames.Of(end.Reason));
        if (end.Reason is CallEndReason.CallbackError or CallEndReason.InvalidSvamlAction or CallEndReason.GeneralError)
        {
            activity.SetTag(TagNames.ErrorType, EventNames.Of(end.Reason));
            activity.SetStatus(ActivityStatusCode.Error);
        }

        Outside(activity.Stop);
    }

    /// <summary>Neither takes nor leaves the current activity, which is that of whoever gives a command to the platform.</summary>
    private static void Outside(Action action)
    {
        var current = Activity.Current;
        Activity.Current = null;
        action();
        Activity.Current = current;
    }
}
