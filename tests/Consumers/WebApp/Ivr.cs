using Sinch.Voice;

namespace WebApp;

/// <summary>Answers calls, with services of the application like any other class.</summary>
internal sealed class Ivr(ILogger<Ivr> logger) : VoiceCallbackHandler
{
    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
    {
        logger.LogInformation("Call {CallId} came in.", ice.CallId);
        return new(new IceSvaml
        {
            Instructions = [new SayInstruction { Text = "Thank you for calling" }],
            Action = new HangupAction(),
        });
    }
}
