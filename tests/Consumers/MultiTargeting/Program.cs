using System.Runtime.Versioning;
using Sinch.Voice;

string Setting(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"Set {name}.");

var voice = new SinchVoiceClient(
    SinchCredential.Signed(Setting("SINCH_APPLICATION_KEY"), Setting("SINCH_APPLICATION_SECRET")),
    new ApiClientOptions { Endpoint = new Uri(Setting("SINCH_ENDPOINT")) });
CalloutResponse callout = await voice.Callouts.CreateAsync(new CustomCalloutRequest
{
    CustomCallout = new() { Destination = new DestinationPstn { Endpoint = "+14045005000" }, Ice = new IceSvaml { Action = new HangupAction() } },
});
var target = typeof(Program).Assembly.GetCustomAttributes(typeof(TargetFrameworkAttribute), false).Cast<TargetFrameworkAttribute>().Single();
Console.WriteLine($"{target.FrameworkName} {callout.CallId.Length > 0}");
