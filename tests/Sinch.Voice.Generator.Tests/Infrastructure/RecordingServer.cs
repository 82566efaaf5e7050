using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>A real server on a free port of this machine that keeps what it received and answers as a test wants it.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RecordingServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public ConcurrentQueue<RecordedRequest> Requests { get; } = new();

    public static async Task<RecordingServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new RecordingServer(builder.Build());
        server._app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            server.Requests.Enqueue(new RecordedRequest(
                context.Request.Method, context.Request.Path, context.Request.ContentType, context.Request.Headers.Accept, body.ToArray())
            {
                Target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                Headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            });
            await answer(context);
        });
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>A server that gives every request the same answer.</summary>
    public static Task<RecordingServer> StartAsync(int status, string? contentType = null, string? body = null) => StartAsync(async context =>
    {
        context.Response.StatusCode = status;
        if (body is not null)
        {
            context.Response.ContentType = contentType;
            await context.Response.WriteAsync(body, context.RequestAborted);
        }
    });

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
