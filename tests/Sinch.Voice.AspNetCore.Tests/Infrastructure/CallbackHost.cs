using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.AspNetCore.Tests.Infrastructure;

/// <summary>An application that receives callbacks, on a real Kestrel server and a free loopback port.</summary>
internal sealed class CallbackHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2024, 1, 8, 9, 48, 12, TimeSpan.Zero);

    private readonly WebApplication _app;

    /// <summary>The platform's requests belong to no trace.</summary>
    private readonly HttpClient _http = new(new SocketsHttpHandler { ActivityHeadersPropagator = null });

    private CallbackHost(WebApplication app, RecordingHandler.Log events, CollectingLogger log)
    {
        _app = app;
        Address = app.Address();
        Events = events;
        Log = log;
    }

    public Uri Address { get; }

    public RecordingHandler.Log Events { get; }

    public CollectingLogger Log { get; }

    public static Task<CallbackHost> StartAsync(Action<SinchVoiceCallbackOptions>? configure = null, Action<WebApplication>? build = null)
        => StartAsync<RecordingHandler>(configure, build);

    public static async Task<CallbackHost> StartAsync<THandler>(
        Action<SinchVoiceCallbackOptions>? configure = null, Action<WebApplication>? build = null, Action<IServiceCollection>? services = null)
        where THandler : VoiceCallbackHandler
    {
        var events = new RecordingHandler.Log();
        var log = new CollectingLogger("Sinch.Voice.Callbacks");
        var builder = Loopback.CreateBuilder();
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddSingleton(events);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        builder.Services.AddSinchVoiceCallbacks(options =>
        {
            options.Verification.AddApplication(TestApplication.Key, TestApplication.Secret);
            options.Verification.TimeProvider = new FakeTimeProvider(Now);
            configure?.Invoke(options);
        });
        services?.Invoke(builder.Services);

        var app = builder.Build();
        if (build is null)
        {
            app.MapSinchVoiceCallbacks<THandler>("/sinch/voice");
        }
        else
        {
            build(app);
        }

        await app.StartAsync(TestContext.Current.CancellationToken);
        return new CallbackHost(app, events, log);
    }

    /// <summary>Sends a callback; returns the status and the body of the answer.</summary>
    public async Task<(int Status, string Body)> SendAsync(Callback callback)
    {
        using var message = callback.ToMessage(Address);
        using var response = await _http.SendAsync(message, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task StopAsync() => _app.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
