using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Placing calls.</summary>
internal sealed class CalloutOperations(PlatformState state)
{
    public Reply Place(OperationCall call)
    {
        // The document has the method required and its object not, which the platform refuses.
        var method = (string)call.Body["method"]!;
        var callout = call.Body[method] as JsonObject ?? throw new RefusedException(PlatformError.MissingParameter($"{method} is missing"));

        var destination = callout["destination"] ?? InlineSvaml.Destination(callout["ice"]);
        var placed = state.Calls.Place(new CalledParty(destination, (string?)callout["cli"], (string?)callout["custom"]));
        if (method == "conferenceCallout")
        {
            state.Conferences.Join((string)callout["conferenceId"]!, placed);
        }

        return Reply.Ok(new JsonObject { ["callId"] = placed.Id });
    }
}
