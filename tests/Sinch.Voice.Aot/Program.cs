using Sinch.Voice;
using Sinch.Voice.Aot;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddSinchVoice(builder.Configuration.GetSection("Sinch:Voice"));
builder.Services.AddSinchVoiceCallbacks();
builder.Services.AddSinchVoiceStreams();

// The test reads standard output; the log goes to standard error.
builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);

await using var application = builder.Build();
application.MapSinchVoiceCallbacks<Receptionist>("/sinch/voice");
application.MapSinchVoiceStream<Echo>("/voice/stream");
application.Urls.Add("http://127.0.0.1:0");
await application.StartAsync();

var callbacks = new Uri(new Uri(application.Urls.Single()), "/sinch/voice");
Console.WriteLine($"callbacks at {callbacks}");

var key = application.Configuration["Sinch:Voice:ApplicationKey"]!;
var operations = new Operations(application.Services.GetRequiredService<SinchVoiceClient>(), Console.Out);
await operations.CallAsync();
await operations.ConferAsync();
await operations.FailAsync();
await operations.ConfigureAsync(key, callbacks);
Console.WriteLine("ready");

// Receives callbacks until the parent process closes standard input.
await Console.In.ReadToEndAsync();
await application.StopAsync();
Console.WriteLine("stopped");
