using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>A real server on a free port of this machine that answers 204 and keeps what was asked: the target, and headers with credentials.</summary>
internal sealed class TargetRecorder : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TargetRecorder(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public ConcurrentQueue<string> Requests { get; } = new();

    public static async Task<TargetRecorder> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new TargetRecorder(builder.Build());
        server._app.Run(context =>
        {
            var headers = new[] { "Authorization", "X-Api-Key", "Cookie" }
                .Where(name => context.Request.Headers.ContainsKey(name))
                .Select(name => $" | {name}: {context.Request.Headers[name]}");
            server.Requests.Enqueue(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget + string.Concat(headers));
            context.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
