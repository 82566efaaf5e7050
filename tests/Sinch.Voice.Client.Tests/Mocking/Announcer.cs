namespace Sinch.Voice.Client.Tests.Mocking;

/// <summary>Code of a user's that tests want to run without the platform.</summary>
internal sealed class Announcer(SinchVoiceClient voice)
{
    /// <summary>Returns the caller of a call, or <see langword="null"/> after the call has ended.</summary>
    public async Task<string?> CallerAsync(string callId)
    {
        try
        {
            var call = await voice.Calls.GetAsync(callId);
            return call.From?.Endpoint;
        }
        catch (SinchVoiceException exception) when (exception.ErrorCode == "40400")
        {
            return null;
        }
    }

    public Task HangUpAsync(string callId)
        => voice.Calls.UpdateAsync(callId, new Svaml { Action = new HangupAction() });
}
