namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>The callback URLs of the application.</summary>
internal sealed class CallbackOperations(PlatformState state)
{
    public Reply Get(OperationCall call)
    {
        CheckApplication(call);
        return Reply.Ok(state.CallbackUrls.ToJson());
    }

    public Reply Set(OperationCall call)
    {
        CheckApplication(call);
        state.CallbackUrls.Set(call.Body["url"] ?? throw new RefusedException(PlatformError.MissingParameter("url is missing")));
        return Reply.NoContent;
    }

    private void CheckApplication(OperationCall call)
    {
        if (call["applicationkey"] != state.ApplicationKey)
        {
            throw new RefusedException(PlatformError.NotFound("Application not found"));
        }
    }
}
