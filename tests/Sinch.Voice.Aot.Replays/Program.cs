using Sinch.Voice;

// One of several machines that share a Redis server: Program KEY SECRET SERVER.
if (args is not [var key, var secret, var server])
{
    throw new ArgumentException("Pass the key and the secret of the application, and the Redis server.");
}

var builder = WebApplication.CreateSlimBuilder();
builder.Services.AddSinchVoiceCallbacks(options => options.Verification.AddApplication(key, secret));
builder.Services.AddSinchVoiceRedisReplayStore(options =>
{
    options.Configuration = server;
    options.Timeout = TimeSpan.FromSeconds(1);
});
builder.Services.AddHealthChecks().AddSinchVoiceReplayStoreHealthCheck();

// The test reads standard output; the log goes to standard error.
builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);

await using var application = builder.Build();
application.MapSinchVoiceCallbacks<Handler>("/sinch/voice");
application.MapHealthChecks("/health");
application.Urls.Add("http://127.0.0.1:0");
await application.StartAsync();
Console.WriteLine(application.Urls.Single());

// Receives callbacks until the parent process closes standard input.
await Console.In.ReadToEndAsync();
await application.StopAsync();

internal sealed class Handler : VoiceCallbackHandler
{
    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context) => new(new IceSvaml { Action = new HangupAction() });
}
