using Sinch.Voice;

namespace VoiceAgent;

/// <summary>Connects each incoming call to the agent.</summary>
internal sealed class Reception(StreamTickets tickets) : VoiceCallbackHandler
{
    private const int SampleRate = 16_000;

    public override async ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
    {
        if (ice.CallId is not { } callId)
        {
            return new IceSvaml { Action = new HangupAction() };
        }

        // Speech recognition wants 16 kHz. The platform converts, so that nobody here has to.
        var ticket = await tickets.CreateAsync(callId, context);
        return new IceSvaml { Action = ConnectStreamAction.To(ticket, new StreamingOptions { Version = 1, SampleRate = SampleRate }) };
    }
}
