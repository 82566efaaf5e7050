using Sinch.Voice;

if (args is not [var from, var to, var text])
{
    Console.Error.WriteLine("Usage: dotnet run -- <from> <to> <text>");
    return 2;
}

// The Sinch dashboard shows the key and the secret of your application.
var key = Environment.GetEnvironmentVariable("SINCH_APPLICATION_KEY");
var secret = Environment.GetEnvironmentVariable("SINCH_APPLICATION_SECRET");
if (string.IsNullOrWhiteSpace(key) || string.IsNullOrWhiteSpace(secret))
{
    Console.Error.WriteLine("Set the environment variables SINCH_APPLICATION_KEY and SINCH_APPLICATION_SECRET.");
    return 2;
}

var options = new ApiClientOptions { Region = SinchVoiceRegion.Default };
if (Environment.GetEnvironmentVariable("SINCH_ENDPOINT") is { Length: > 0 } endpoint)
{
    options.Endpoint = new Uri(endpoint);
}

try
{
    var voice = new SinchVoiceClient(SinchCredential.Signed(key, secret), options);
    var callout = await voice.Callouts.CreateAsync(new TtsCalloutRequest
    {
        // The platform accepts a callout without Cli, and no phone rings.
        TtsCallout = new() { Cli = from, Destination = new DestinationPstn { Endpoint = to }, Locale = "en-US", Text = text },
    });
    Console.WriteLine(callout.CallId);
    return 0;
}
catch (ArgumentException exception)
{
    // The secret isn't Base64.
    Console.Error.WriteLine(exception.Message);
    return 2;
}
catch (SinchVoiceException exception)
{
    // Every failure of a call: the platform's error, no connection, a timeout.
    Console.Error.WriteLine(exception.Message);
    return 1;
}
