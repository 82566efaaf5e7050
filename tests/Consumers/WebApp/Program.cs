using Sinch.Voice;
using WebApp;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSinchVoice().AddSinchVoiceCallbacks();
builder.Services.AddSingleton<Greeter>();
builder.Services.AddHealthChecks().AddSinchVoiceHealthCheck();

var app = builder.Build();
app.MapPost("/greetings/{number}", (string number, Greeter greeter, CancellationToken cancellationToken) => greeter.GreetAsync(number, cancellationToken));
app.MapSinchVoiceCallbacks<Ivr>("/sinch/voice");
app.MapHealthChecks("/health");
await app.RunAsync();
