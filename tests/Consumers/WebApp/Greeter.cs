using Sinch.Voice;

namespace WebApp;

/// <summary>Calls a number and greets whoever answers.</summary>
internal sealed class Greeter(SinchVoiceClient voice)
{
    public async Task<string> GreetAsync(string number, CancellationToken cancellationToken)
    {
        var callout = await voice.Callouts.CreateAsync(
            new TtsCalloutRequest { TtsCallout = new() { Cli = "+14045001000", Destination = new DestinationPstn { Endpoint = number }, Locale = "en-US", Text = "Hello" } },
            cancellationToken: cancellationToken);
        return callout.CallId;
    }
}
