using Company.VoiceWebApp1;
using Sinch.Voice;

var builder = WebApplication.CreateBuilder(args);

// The options come from the section Sinch:Voice of the configuration. The README says how to set the key and the secret.
builder.Services.AddSinchVoice().AddSinchVoiceCallbacks();
builder.Services.AddHealthChecks().AddSinchVoiceHealthCheck();

var app = builder.Build();

// The platform calls this path. Requests without a valid signature are refused.
app.MapSinchVoiceCallbacks<IvrHandler>("/sinch/voice");
app.MapHealthChecks("/health");
await app.RunAsync();
