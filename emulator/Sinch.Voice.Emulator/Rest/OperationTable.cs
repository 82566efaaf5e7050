namespace Sinch.Voice.Emulator.Rest;

/// <summary>Maps every operation of the document to its implementation.</summary>
internal sealed class OperationTable
{
    private readonly Dictionary<string, Func<OperationCall, Reply>> _operations;

    public OperationTable(EmulatorOptions options, ApplicationSettings settings, IPlatformOperations platform)
    {
        var calls = new CallRoutes(platform);
        var numbers = new NumberRoutes(options.ApplicationKey, options.Numbers);
        var callbacks = new CallbackRoutes(options.ApplicationKey, settings);
        var query = new NumberQuery(options.PricePerMinute);
        _operations = new()
        {
            ["Callouts"] = calls.Place,
            ["Calling_GetCallResult"] = calls.Get,
            ["Calling_UpdateCall"] = calls.Update,
            ["Calling_ManageCallWithCallLeg"] = calls.UpdateLeg,
            ["Calling_GetConferenceInfo"] = calls.GetConference,
            ["Calling_ManageConferenceParticipant"] = calls.ManageParticipant,
            ["Calling_KickConferenceParticipant"] = calls.Kick,
            ["Calling_KickConferenceAll"] = calls.KickAll,
            ["Configuration_GetNumbers"] = numbers.List,
            ["Configuration_UpdateNumbers"] = numbers.Assign,
            ["Configuration_UnassignNumber"] = numbers.Unassign,
            ["Configuration_GetCallbackURLs"] = callbacks.Get,
            ["Configuration_UpdateCallbackURLs"] = callbacks.Set,
            ["Calling_QueryNumber"] = query.Run,
        };
    }

    public Reply Run(string operationId, OperationCall call)
        => _operations.TryGetValue(operationId, out var operation)
            ? operation(call)
            : throw new RefusedException(PlatformError.NotImplemented(operationId));
}
