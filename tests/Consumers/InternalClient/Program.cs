using Contoso.Calls;
using Sinch.Voice;

string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}.");

var voice = new VoiceClient(
    SinchCredential.Signed(Setting("SINCH_APPLICATION_KEY"), Setting("SINCH_APPLICATION_SECRET")),
    new ApiClientOptions { Endpoint = new Uri(Setting("SINCH_ENDPOINT")) });
await voice.Conferences.CreateCalloutAsync(new ConferenceCalloutRequest
{
    ConferenceCallout = new() { Destination = new DestinationPstn { Endpoint = "+14045005000" }, ConferenceId = "room" },
});
ConferenceInformation room = await voice.Conferences.GetAsync("room");

// Nothing that was generated shows outside of this assembly.
int visible = typeof(VoiceClient).Assembly.GetExportedTypes().Length;
Console.WriteLine($"{room.Participants?.Count ?? 0} participants, {visible} public types");
