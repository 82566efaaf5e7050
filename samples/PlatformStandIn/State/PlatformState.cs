namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Everything the platform remembers. Operations run one at a time, so none of it is synchronised.</summary>
internal sealed class PlatformState(PlatformStandInOptions options)
{
    public string ApplicationKey { get; } = options.ApplicationKey;

    public CallRegistry Calls { get; } = new(options.TimeProvider);

    public ConferenceRegistry Conferences { get; } = new();

    public NumberRegistry Numbers { get; } = new(options.Numbers);

    public CallbackUrls CallbackUrls { get; } = new();

    /// <summary>Ends a call, and its part in conferences.</summary>
    public void HangUp(Call call)
    {
        Conferences.Leave(call);
        call.HangUp();
    }
}
