using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Kestrel on a port of the loopback interface.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application)
    {
        _application = application;
        Address = new Uri(application.Urls.Single());
    }

    /// <summary>Gets the URL of the server, with its port.</summary>
    public Uri Address { get; }

    /// <summary>Starts a server.</summary>
    /// <param name="respond">Serves each request that no endpoint serves.</param>
    /// <param name="map">Adds the endpoints.</param>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <param name="cancellationToken">Cancels starting.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<LoopbackServer> StartAsync(RequestDelegate respond, Action<IEndpointRouteBuilder>? map = null, int port = 0, CancellationToken cancellationToken = default)
    {
        // The empty builder reads no environment variables or files: nothing around the process changes where it listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The front has a limit of its own, and says so in the platform's words.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });

        var application = builder.Build();
        map?.Invoke(application);
        application.Use(next => context => context.GetEndpoint() is null ? respond(context) : next(context));
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new LoopbackServer(application);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops listening and closes the connections.</summary>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    /// <summary>Leaves Ctrl+C and SIGTERM to the process that the emulator runs in; the default lifetime would take them over.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
