using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Reading calls and changing their course.</summary>
internal sealed class CallOperations(PlatformState state)
{
    public Reply Get(OperationCall call) => Reply.Ok(state.Calls.Get(call["callId"]).ToJson());

    public Reply Update(OperationCall call)
    {
        Apply(state.Calls.GetOngoing(call["callId"]), call.Body["action"]);
        return Reply.NoContent;
    }

    public Reply ManageLeg(OperationCall call)
    {
        Apply(state.Calls.GetOngoing(call["callId"]), call.Body["action"]);
        return Reply.Ok([]);
    }

    private void Apply(Call call, JsonNode? action)
    {
        switch ((string?)action?["name"])
        {
            case "hangup":
                state.HangUp(call);
                break;
            case "connectConf":
                state.Conferences.Join((string)action["conferenceId"]!, call);
                break;
        }
    }
}
