using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Kestrel on a free port of the loopback interface.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application)
    {
        _application = application;
        Address = new Uri(application.Urls.Single());
    }

    public Uri Address { get; }

    public static async Task<LoopbackServer> StartAsync(Func<IncomingRequest, Reply> answer, CancellationToken cancellationToken)
    {
        // The empty builder reads no environment variables or files: nothing around the process changes where it listens.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port: 0);
        });

        var application = builder.Build();
        application.Run(context => RespondAsync(context, answer));
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

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static async Task RespondAsync(HttpContext context, Func<IncomingRequest, Reply> answer)
    {
        var request = await IncomingRequest.ReadAsync(context).ConfigureAwait(false);
        var reply = answer(request);

        context.Response.StatusCode = reply.Status;
        if (reply.Allow is { } allow)
        {
            context.Response.Headers.Allow = allow;
        }

        if (reply.BodyText.Length > 0)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.WriteAsync(reply.BodyText, Encoding.UTF8, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
