using Sinch.Voice;

namespace ClientLibrary;

/// <summary>Says hello by telephone. Its signatures show the generated types to whoever references the library.</summary>
public sealed class Greeter(SinchVoiceClient voice)
{
    /// <summary>Connects to the platform, or to a server that stands in for it.</summary>
    public static Greeter Create(string key, string secret, Uri endpoint)
        => new(new SinchVoiceClient(SinchCredential.Signed(key, secret), new ApiClientOptions { Endpoint = endpoint }));

    /// <summary>Calls a number, says the text, and tells what became of the call.</summary>
    public async Task<CallInformation> GreetAsync(string number, string text, CancellationToken cancellationToken = default)
    {
        var callout = await voice.Callouts.CreateAsync(
            new TtsCalloutRequest { TtsCallout = new() { Cli = "+14045001000", Destination = new DestinationPstn { Endpoint = number }, Locale = "en-US", Text = text } },
            cancellationToken: cancellationToken);
        return await voice.Calls.GetAsync(callout.CallId, cancellationToken: cancellationToken);
    }
}
