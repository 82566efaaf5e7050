using CallbackServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Quickstart.Hosting;

/// <summary>The sample CallbackServer in this process, on a free port of the loopback interface.</summary>
internal sealed class HostedCallbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly HostedLog _log;

    private HostedCallbackServer(WebApplication application, HostedLog log)
    {
        _application = application;
        _log = log;
        Url = new Uri(new Uri(application.Urls.Single()), CallbackServerApp.Path);
    }

    /// <summary>The callback URL.</summary>
    public Uri Url { get; }

    /// <summary>Returns the log entries since the last call.</summary>
    public IReadOnlyList<string> TakeLog() => _log.Take();

    public static async Task<HostedCallbackServer> StartAsync(Settings settings)
    {
        var log = new HostedLog();
        var application = CallbackServerApp.Create([], builder =>
        {
            builder.Configuration[CallbackServerApp.ApplicationKey] = settings.ApplicationKey;
            builder.Configuration[CallbackServerApp.ApplicationSecret] = settings.ApplicationSecret;
            builder.Configuration[CallbackServerApp.SalesNumber] = settings.ToNumbers[0];
            builder.Services.AddSingleton<IHostLifetime, HostedLifetime>();
            builder.Logging.ClearProviders().AddProvider(log).AddFilter("Microsoft", LogLevel.None);
        });
        // Comes before the addresses that the environment names.
        application.Urls.Add("http://127.0.0.1:0");
        try
        {
            await application.StartAsync();
            return new HostedCallbackServer(application, log);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
