using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Runtime.Tests;

/// <summary>A real server on a port of this machine that keeps what it received.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = new();

    public static async Task<TestServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new TestServer(builder.Build());
        server._app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            server.Requests.Enqueue(new ReceivedRequest(
                context.Request.Method,
                target,
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                body.ToArray()));
            await answer(context);
        });
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public static Task<TestServer> StartAsync(int status, string? body = null, string contentType = "application/json")
        => StartAsync(context => AnswerAsync(context, status, body, contentType));

    public static Task<TestServer> RedirectingAsync(int status, Func<Uri> target)
        => StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = new Uri(target(), context.Request.Path.Value).AbsoluteUri;
            return Task.CompletedTask;
        });

    public static async Task AnswerAsync(HttpContext context, int status, string? body, string contentType = "application/json")
    {
        context.Response.StatusCode = status;
        if (body is not null)
        {
            context.Response.ContentType = contentType;
            await context.Response.WriteAsync(body);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
