using Sinch.Voice;
using WebApp;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSinchVoice(builder.Configuration.GetSection("Sinch:Voice"));
builder.Services.AddSinchVoiceCallbacks();

var app = builder.Build();
app.MapPost("/greetings/{number}", async (string number, SinchVoiceClient voice, CancellationToken cancellationToken) =>
{
    var callout = await voice.Callouts.CreateAsync(
        new TtsCalloutRequest { TtsCallout = new() { Destination = new DestinationPstn { Endpoint = number }, Locale = "en-US", Text = "Hello" } },
        cancellationToken: cancellationToken);
    return Results.Text(callout.CallId);
});
app.MapSinchVoiceCallbacks<Ivr>("/sinch/voice");
await app.RunAsync();
