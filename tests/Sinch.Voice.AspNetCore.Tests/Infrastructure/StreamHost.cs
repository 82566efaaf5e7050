using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.AspNetCore.Tests.Infrastructure;

/// <summary>An application that connects each call to a stream endpoint of its own, on a real Kestrel server and a free loopback port.</summary>
internal sealed class StreamHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private int _calls;

    private StreamHost(WebApplication app, CollectingLogger log, FakeTimeProvider time)
    {
        _app = app;
        Address = app.Address();
        Log = log;
        Time = time;
    }

    public Uri Address { get; }

    public CollectingLogger Log { get; }

    /// <summary>The clock of the streams.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The URL of the stream endpoint.</summary>
    public Uri StreamUrl => new UriBuilder(Address) { Scheme = "ws", Path = "/voice/stream" }.Uri;

    public static Task<StreamHost> StartAsync(
        Func<StreamedCall, CancellationToken, Task> handler,
        Action<SinchVoiceStreamOptions>? configure = null,
        Action<SinchVoiceCallbackOptions>? callbacks = null)
        => StartAsync(app => app.MapSinchVoiceStream("/voice/stream", handler), configure, callbacks);

    public static async Task<StreamHost> StartAsync(
        Action<WebApplication> build,
        Action<SinchVoiceStreamOptions>? configure = null,
        Action<SinchVoiceCallbackOptions>? callbacks = null,
        Action<IServiceCollection>? services = null)
    {
        var log = new CollectingLogger("Sinch.Voice.Streams");
        var time = new FakeTimeProvider(CallbackHost.Now);
        var builder = Loopback.CreateBuilder();
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.Services.AddSinchVoiceCallbacks(options =>
        {
            options.Verification.TimeProvider = time;
            if (callbacks is null)
            {
                options.Verification.AddApplication(TestApplication.Key, TestApplication.Secret);
            }

            callbacks?.Invoke(options);
        });
        builder.Services.AddSinchVoiceStreams(options =>
        {
            options.TimeProvider = time;
            configure?.Invoke(options);
        });
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapSinchVoiceCallbacks<ConnectingHandler>("/sinch/voice");
        build(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new StreamHost(app, log, time);
    }

    /// <summary>Sends the event of an incoming call; returns the action that the application responds with.</summary>
    public async Task<JsonElement> CallAsync(string callId, Action<Callback>? change = null)
    {
        var callback = Callback.Of($$"""{ "event": "ice", "callid": "{{callId}}", "version": 1, "cli": "+14045005000" }""");
        callback.Time = Time.GetUtcNow();
        change?.Invoke(callback);
        using var message = callback.ToMessage(Address);
        using var response = await _http.SendAsync(message, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} {body}");
        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("action").Clone();
    }

    /// <summary>Returns the ticket that the application makes for a call.</summary>
    public async Task<string> TicketAsync(string callId)
        => (await CallAsync(callId)).GetProperty("callHeaders")[0].GetProperty("value").GetString()!;

    /// <summary>Calls the application and connects to its stream endpoint, as the platform does.</summary>
    public async Task<PlatformSocket> ConnectAsync(int sampleRate = 8000)
    {
        var callId = $"call-{Interlocked.Increment(ref _calls)}";
        return await PlatformSocket.ConnectAsync(StreamUrl, callId, await TicketAsync(callId), sampleRate);
    }

    public T Service<T>()
        where T : notnull
        => _app.Services.GetRequiredService<T>();

    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    /// <summary>Connects each incoming call.</summary>
    internal sealed class ConnectingHandler(StreamTickets tickets) : VoiceCallbackHandler
    {
        public override async ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context) => new IceSvaml
        {
            Action = ConnectStreamAction.To(
                await tickets.CreateAsync(ice.CallId!, context),
                new StreamingOptions { Version = 1, SampleRate = 16_000 },
                callHeaders: [new CallHeader { Key = "language", Value = "en" }]),
        };
    }
}
