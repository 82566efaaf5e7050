namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Maps every operation of the document to its implementation.</summary>
internal sealed class OperationTable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Func<OperationCall, Reply>> _operations;

    public OperationTable(PlatformState state)
    {
        var callouts = new CalloutOperations(state);
        var calls = new CallOperations(state);
        var conferences = new ConferenceOperations(state);
        var numbers = new NumberOperations(state);
        var callbacks = new CallbackOperations(state);
        _operations = new()
        {
            ["Callouts"] = callouts.Place,
            ["Calling_GetCallResult"] = calls.Get,
            ["Calling_UpdateCall"] = calls.Update,
            ["Calling_ManageCallWithCallLeg"] = calls.ManageLeg,
            ["Calling_GetConferenceInfo"] = conferences.Get,
            ["Calling_ManageConferenceParticipant"] = conferences.Manage,
            ["Calling_KickConferenceParticipant"] = conferences.Kick,
            ["Calling_KickConferenceAll"] = conferences.KickAll,
            ["Configuration_GetNumbers"] = numbers.List,
            ["Configuration_UpdateNumbers"] = numbers.Assign,
            ["Configuration_UnassignNumber"] = numbers.Unassign,
            ["Configuration_GetCallbackURLs"] = callbacks.Get,
            ["Configuration_UpdateCallbackURLs"] = callbacks.Set,
            ["Calling_QueryNumber"] = NumberQuery.Run,
        };
    }

    public Reply Run(string operationId, OperationCall call)
    {
        if (!_operations.TryGetValue(operationId, out var operation))
        {
            throw new RefusedException(PlatformError.NotImplemented(operationId));
        }

        lock (_gate)
        {
            return operation(call);
        }
    }
}
