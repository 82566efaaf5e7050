using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Tests.Support;

/// <summary>A Kestrel server on a free loopback port that records every request and responds as the test says.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();

    private LoopbackServer(WebApplication application) => _application = application;

    /// <summary>Gets the address of the server.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Gets the requests that the server has received so far.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <summary>Starts a server.</summary>
    /// <param name="respond">Responds to a request, whose body has been read already. <see cref="Responses"/> has the common ones.</param>
    public static async Task<LoopbackServer> StartAsync(RequestDelegate respond)
    {
        var server = new LoopbackServer(Loopback.CreateBuilder().Build());
        server._application.Run(async context =>
        {
            server._requests.Enqueue(await ReceivedRequest.ReadAsync(context));
            await respond(context);
        });
        await server._application.StartAsync();
        server.Address = server._application.Address();
        return server;
    }

    /// <summary>Starts a server that gives every request the same response.</summary>
    public static Task<LoopbackServer> StartAsync(int status, string? body = null, string? contentType = "application/json")
        => StartAsync(Responses.Of(status, body, contentType));

    /// <summary>Starts a server that redirects every request to the same path of another server.</summary>
    /// <param name="status">The status of the response.</param>
    /// <param name="target">Gets the other server when a request arrives.</param>
    public static Task<LoopbackServer> RedirectingAsync(int status, Func<Uri> target) => StartAsync(Responses.Redirect(status, target));

    /// <summary>Stops the server.</summary>
    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
