using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Documents;
using Sinch.Voice.Emulator.Telemetry;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Passes operations on calls and conferences on to the engine.</summary>
internal sealed class CallRoutes(IPlatformOperations platform)
{
    private static readonly string[] s_legs = ["caller", "callee", "both"];

    public Reply Place(OperationCall call)
    {
        // The document requires the method and not the object of that name; the platform does.
        var method = call.Body.Text("method")!;
        if (call.Body.Member(method) is null)
        {
            throw new RefusedException(PlatformError.MissingParameter($"$.{method}: the required property '{method}' is missing"));
        }

        return Reply.Ok(new JsonObject { ["callId"] = platform.PlaceCallout(call.Body, ForwardedHeaders.Select(call.Request), TraceHeaders.Read(call.Request)) });
    }

    public Reply Get(OperationCall call)
        => Reply.Ok(platform.FindCall(call["callId"]) ?? throw new RefusedException(PlatformError.CallNotFound));

    public Reply Update(OperationCall call)
    {
        platform.UpdateCall(call["callId"], call.Body);
        return Reply.NoContent;
    }

    public Reply UpdateLeg(OperationCall call)
    {
        platform.UpdateLeg(call["callId"], Array.Find(s_legs, leg => leg.Equals(call["callLeg"], StringComparison.OrdinalIgnoreCase))!, call.Body);
        return Reply.Done;
    }

    public Reply GetConference(OperationCall call)
        => Reply.Ok(platform.FindConference(call["conferenceId"]) ?? throw new RefusedException(PlatformError.ConferenceNotFound));

    public Reply ManageParticipant(OperationCall call)
    {
        platform.ManageParticipant(call["conferenceId"], call["callId"], call.Body);
        return Reply.Done;
    }

    public Reply Kick(OperationCall call)
    {
        platform.KickParticipant(call["conferenceId"], call["callId"]);
        return Reply.Done;
    }

    public Reply KickAll(OperationCall call)
    {
        platform.KickAll(call["conferenceId"]);
        return Reply.NoContent;
    }
}
