using Sinch.Voice;

// The whole of what a console application needs: the package alone, without a document of its own.
string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}.");

var voice = new SinchVoiceClient(
    SinchCredential.Signed(Setting("SINCH_APPLICATION_KEY"), Setting("SINCH_APPLICATION_SECRET")),
    new ApiClientOptions { Endpoint = new Uri(Setting("SINCH_ENDPOINT")) });

CalloutResponse callout = await voice.Callouts.CreateAsync(new TtsCalloutRequest
{
    TtsCallout = new() { Cli = "+14045001000", Destination = new DestinationPstn { Endpoint = "+14045005000" }, Locale = "en-US", Text = "Hello" },
});
CallInformation call = await voice.Calls.GetAsync(callout.CallId);
Console.WriteLine($"{call.CallId == callout.CallId} {call.Status}");
