using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>The numbers of the account.</summary>
internal sealed class NumberOperations(PlatformState state)
{
    public Reply List(OperationCall call)
        => Reply.Ok(new JsonObject { ["numbers"] = new JsonArray([.. state.Numbers.ToJson()]) });

    public Reply Assign(OperationCall call)
    {
        var numbers = call.Body["numbers"] as JsonArray ?? throw new RefusedException(PlatformError.MissingParameter("numbers is missing"));
        state.Numbers.Assign(
            [.. numbers.Select(number => (string)number!)],
            (string?)call.Body["applicationkey"] ?? state.ApplicationKey,
            (string?)call.Body["capability"] ?? "voice");
        return Reply.NoContent;
    }

    public Reply Unassign(OperationCall call)
    {
        state.Numbers.Unassign((string?)call.Body["number"] ?? throw new RefusedException(PlatformError.MissingParameter("number is missing")));
        return Reply.NoContent;
    }
}
