using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Documents;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Hosting;
using Sinch.Voice.Emulator.Svaml;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Does what the operations of the document do, in the calls of the engine.</summary>
internal sealed class PlatformOperations(Conductor conductor, SvamlReader svaml, EventFacts facts) : IPlatformOperations
{
    private readonly CalloutReader _callouts = new(svaml);
    private readonly CallDescriptions _descriptions = new(facts.PricePerMinute);

    public string PlaceCallout(JsonElement body, IReadOnlyList<KeyValuePair<string, string>> forwardedHeaders, ActivityContext trace)
    {
        try
        {
            var callout = _callouts.Read(body, forwardedHeaders);
            var source = (CalloutSource)callout.Source! with { Trace = trace };
            return conductor.Run(engine => engine.CallOut(callout with { Source = source })).Id;
        }
        catch (SvamlException exception)
        {
            throw new RefusedException(PlatformError.ParameterValidation(Describe(exception)));
        }
        catch (EngineLimitException exception)
        {
            throw new RefusedException(PlatformError.CapacityExceeded with { Message = exception.Message });
        }
    }

    public void UpdateCall(string callId, JsonElement body) => conductor.Run(engine =>
    {
        var call = Ongoing(engine, callId);
        Change(call, Read(body, call), DefaultLeg(call));
    });

    public void UpdateLeg(string callId, string leg, JsonElement body) => conductor.Run(engine =>
    {
        var call = Ongoing(engine, callId);
        var plan = Read(body, call);
        for (var index = 0; index < plan.Instructions.Count; index++)
        {
            if (plan.Instructions[index] is not PlanInstruction.Play)
            {
                throw new RefusedException(PlatformError.InvalidRequest($"$.instructions[{index}].name: is neither 'playFiles' nor 'say', which alone can be for a leg"));
            }
        }

        // The leg is ignored for participants of conferences and for callouts.
        if (call.Callout is not null || call.Activity is ConferenceActivity)
        {
            Change(call, plan, DefaultLeg(call));
        }
        else if (leg == "both")
        {
            Change(call, plan with { Instructions = [.. plan.Instructions.Cast<PlanInstruction.Play>().Select(play => new PlanInstruction.PlayToAll(play.Prompts))] }, DefaultLeg(call));
        }
        else
        {
            var chosen = leg == "callee" ? call.Callee : call.Caller;
            Change(call, plan, chosen is { HasEnded: false } ? chosen : throw new RefusedException(PlatformError.InvalidRequest($"The call has no {leg}")));
        }
    });

    public JsonObject? FindCall(string callId) => conductor.Run(engine => engine.Find(callId) is { } call ? _descriptions.Of(call) : null);

    public JsonObject? FindConference(string conferenceId)
        => conductor.Run(engine => engine.Conferences.Find(conferenceId) is { } conference ? CallDescriptions.Of(conference, engine.Agenda.Now) : null);

    public void ManageParticipant(string conferenceId, string callId, JsonElement body) => conductor.Run(engine =>
    {
        foreach (var participant in Participants(engine, conferenceId, callId))
        {
            switch (body.Text("command")!.ToUpperInvariant())
            {
                case "MUTE":
                    participant.Mute(true);
                    break;
                case "UNMUTE":
                    participant.Mute(false);
                    break;
                case "ONHOLD":
                    participant.Hold(true, body.Text("moh") is { } music ? $"music ({music.ToLowerInvariant()})" : null);
                    break;
                default:
                    participant.Hold(false, null);
                    break;
            }
        }
    });

    public void KickParticipant(string conferenceId, string callId)
        => conductor.Run(engine => Participants(engine, conferenceId, callId)[0].Leg.Call.End(CallEndReason.ManagerHangup));

    public void KickAll(string conferenceId) => conductor.Run(engine =>
    {
        foreach (var participant in Conference(engine, conferenceId).Participants.ToList())
        {
            participant.Leg.Call.End(CallEndReason.ManagerHangup);
        }
    });

    private static void Change(Call call, CallPlan plan, Leg? leg)
    {
        if (call.Activity is AskActivity or DialActivity && plan.Action is not PlanAction.HangUp)
        {
            throw new RefusedException(PlatformError.InvalidRequest($"The call {call.Description}; only calls that are connected can be changed"));
        }

        call.Record(HappeningKind.Request, leg, $"the application changes the call: {plan}");
        call.Script.Change(plan, leg);
    }

    private CallPlan Read(JsonElement body, Call call)
    {
        try
        {
            return svaml.Read(body, SvamlSource.Change, call);
        }
        catch (SvamlException exception)
        {
            throw new RefusedException(PlatformError.InvalidRequest(Describe(exception)));
        }
    }

    private static string Describe(SvamlException exception) => $"{exception.Problem.Path}: {exception.Problem.Message}";

    private static Call Ongoing(VoiceEngine engine, string callId)
    {
        var call = engine.Find(callId) is { HasEnded: false } found ? found : throw new RefusedException(PlatformError.CallNotFound);
        return call.Legs.Count == 0 || call.Legs.Any(leg => leg.Party.Kind is PartyKind.Phone or PartyKind.Sip)
            ? call
            : throw new RefusedException(PlatformError.InvalidRequest("The call neither comes from nor goes to the telephone network or a SIP network"));
    }

    // Prompts are for the caller. The application is the caller of a callout and hears nothing.
    private static Leg? DefaultLeg(Call call) => call.Caller is { HasEnded: false } caller ? caller : call.Callee;

    private static Conference Conference(VoiceEngine engine, string conferenceId)
        => engine.Conferences.Find(conferenceId) ?? throw new RefusedException(PlatformError.ConferenceNotFound);

    /// <summary>Returns the places of a call in a conference: of each leg of the call.</summary>
    private static List<Participant> Participants(VoiceEngine engine, string conferenceId, string callId)
        => Conference(engine, conferenceId).Participants.Where(participant => participant.Leg.Call.Id == callId).ToList() is { Count: > 0 } found
            ? found
            : throw new RefusedException(PlatformError.CallNotFound);
}
