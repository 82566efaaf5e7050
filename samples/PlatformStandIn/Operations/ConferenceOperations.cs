using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Conferences and who takes part in them.</summary>
internal sealed class ConferenceOperations(PlatformState state)
{
    public Reply Get(OperationCall call)
    {
        var participants = state.Conferences.Participants(call["conferenceId"]);
        return Reply.Ok(new JsonObject { ["participants"] = new JsonArray([.. participants.Select(participant => participant.ToJson())]) });
    }

    public Reply Manage(OperationCall call)
    {
        var participant = state.Conferences.Participant(call["conferenceId"], call["callId"]);
        switch ((string)call.Body["command"]!)
        {
            case "mute":
                participant.Muted = true;
                break;
            case "unmute":
                participant.Muted = false;
                break;
            case "onhold":
                participant.OnHold = true;
                break;
            case "resume":
                participant.OnHold = false;
                break;
        }

        return Reply.Ok([]);
    }

    /// <summary>Kicks one participant. The 200 has no body, which the document leaves open.</summary>
    public Reply Kick(OperationCall call)
    {
        state.HangUp(state.Conferences.Participant(call["conferenceId"], call["callId"]).Call);
        return new Reply(200);
    }

    public Reply KickAll(OperationCall call)
    {
        foreach (var participant in state.Conferences.Participants(call["conferenceId"]))
        {
            state.HangUp(participant.Call);
        }

        return Reply.NoContent;
    }
}
