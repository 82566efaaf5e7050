using System.Diagnostics;
using System.Globalization;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;
using Activity = System.Diagnostics.Activity;

namespace Sinch.Voice.Emulator.Telemetry;

/// <summary>The activity of a callback, below that of its call. The application's own hang below it.</summary>
internal sealed class CallbackSpan : IDisposable
{
    private readonly Activity _activity;

    private CallbackSpan(Activity activity) => _activity = activity;

    /// <summary>The headers that tell the application about the activity.</summary>
    public IEnumerable<KeyValuePair<string, string>> Headers => TraceHeaders.Of(_activity);

    /// <summary>Starts an activity, which is current until it is disposed of.</summary>
    /// <param name="call">The activity of the call; <see langword="null"/> if it has none.</param>
    /// <param name="callId">The call.</param>
    /// <param name="eventName">The event: ice, ace, pie, dice or notify.</param>
    /// <param name="url">The URL; <see langword="null"/> for a handler in the same process.</param>
    /// <param name="isFallback">Whether the URL is the fallback.</param>
    /// <returns>The activity; <see langword="null"/> if nobody wants it.</returns>
    public static CallbackSpan? Start(Activity? call, string callId, string eventName, Uri? url, bool isFallback)
    {
        if (call is null || EmulatorTelemetry.Source.StartActivity($"callback {eventName}", ActivityKind.Client, call.Context) is not { } activity)
        {
            return null;
        }

        activity.SetTag(TagNames.CallId, callId);
        activity.SetTag(TagNames.Event, eventName);
        if (isFallback)
        {
            activity.SetTag(TagNames.IsFallback, true);
        }

        if (url is not null)
        {
            activity.SetTag(TagNames.Method, "POST");
            activity.SetTag(TagNames.Url, url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
            activity.SetTag(TagNames.ServerAddress, url.Host);
            activity.SetTag(TagNames.ServerPort, url.Port);
        }

        return new CallbackSpan(activity);
    }

    /// <summary>Tells what came back, and what the platform makes of it.</summary>
    public void Set(CallbackResponse response, QuestionReply reply)
    {
        if (response.Status is { } status)
        {
            _activity.SetTag(TagNames.StatusCode, status);
        }

        if (reply is QuestionReply.Plan { Value.Action: { } action })
        {
            _activity.SetTag(TagNames.Action, NameOf(action));
        }

        var error = response switch
        {
            { IsLate: true } => "timeout",
            { Failure: not null, Status: null } => "connection_error",
            { Error: not null } => response.Status!.Value.ToString(CultureInfo.InvariantCulture),
            _ => reply switch
            {
                QuestionReply.Failed => "invalid_response",
                QuestionReply.Refused => "illegal_svaml",
                _ => null,
            },
        };
        if (error is not null)
        {
            _activity.SetTag(TagNames.ErrorType, error);
            _activity.SetStatus(ActivityStatusCode.Error);
        }
    }

    public void Dispose() => _activity.Dispose();

    /// <summary>Returns the name of an action in SVAML.</summary>
    private static string NameOf(PlanAction action) => action switch
    {
        PlanAction.HangUp => "hangup",
        PlanAction.Continue => "continue",
        PlanAction.JoinConference => "connectConf",
        PlanAction.RunMenu => "runMenu",
        PlanAction.Park => "park",
        PlanAction.Connect { To.Kind: PartyKind.Sip } => "connectSip",
        PlanAction.Connect { To.Kind: PartyKind.User } => "connectMxp",
        PlanAction.Connect { To.Kind: PartyKind.Stream } => "connectStream",
        _ => "connectPstn",
    };
}
