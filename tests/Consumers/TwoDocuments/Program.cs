using Contoso.Weather;
using Sinch.Voice;

string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}.");

var credential = SinchCredential.Signed(Setting("SINCH_APPLICATION_KEY"), Setting("SINCH_APPLICATION_SECRET"));
var voice = new SinchVoiceClient(credential, new ApiClientOptions { Endpoint = new Uri(Setting("SINCH_ENDPOINT")) });
var weather = new WeatherClient();
var callout = await voice.Callouts.CreateAsync(new TtsCalloutRequest
{
    TtsCallout = new() { Cli = "+14045001000", Destination = new DestinationPstn { Endpoint = "+14045005000" }, Locale = "en-US", Text = "It is going to rain." },
});
var station = ApiJson.Deserialize<Station>("""{ "name": "Uppsala", "elevation": 21.50, "position": { "latitude": 59.86 } }""");
Console.WriteLine($"{callout.CallId.Length > 0} {station?.Name} {station?.Height} {station?.Position?.Latitude} {weather.GetType().Name}");
