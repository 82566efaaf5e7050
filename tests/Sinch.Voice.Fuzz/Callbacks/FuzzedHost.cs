using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>An endpoint for callbacks on Kestrel, for any path, that says in a header what became of each request.</summary>
internal sealed class FuzzedHost
{
    private static readonly Lazy<FuzzedHost> s_shared = new(static () => new FuzzedHost());

    private FuzzedHost()
    {
        var builder = Loopback.CreateBuilder();
        builder.WebHost.ConfigureKestrel(static options =>
        {
            options.Listen(System.Net.IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http1);
            options.Listen(System.Net.IPAddress.Loopback, 0, static listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddScoped<FuzzedHandler.Visit>();
        builder.Services.AddSinchVoiceCallbacks(static options => Configure(options.Verification));
        var application = builder.Build();
        application.Use(ObserveAsync);
        application.UseRouting();
        application.MapSinchVoiceCallbacks<FuzzedHandler>("/{**path}");
        application.StartAsync().GetAwaiter().GetResult();

        var addresses = application.Urls.Select(static url => new Uri(url)).ToList();
        (Http1, Http2) = (addresses[0], addresses[1]);
    }

    /// <summary>The host of all cases; its port ends with the process.</summary>
    public static FuzzedHost Shared => s_shared.Value;

    public Uri Http1 { get; }

    public Uri Http2 { get; }

    /// <summary>Has both applications accepted, at the time at which the cases are signed.</summary>
    public static void Configure(CallbackVerifierOptions options)
    {
        (options.TimeProvider, options.Tolerance) = (new StoppedClock(), Signing.Tolerance);
        foreach (var (key, secret) in Signing.Applications)
        {
            options.AddApplication(key, secret);
        }
    }

    private static async Task ObserveAsync(HttpContext context, RequestDelegate next)
    {
        var body = new CopyingStream(context.Request.Body);
        context.Request.Body = body;
        string? escaped = null;
        context.Response.OnStarting(() =>
        {
            // Routing's own answers are none of the endpoint's.
            if (context.GetEndpoint() is RouteEndpoint)
            {
                var visit = context.RequestServices.GetRequiredService<FuzzedHandler.Visit>();
                context.Response.Headers[Answer.VerdictHeader] = new Verdict(FindSigner(context.Request, body), visit.Application, visit.Failed, escaped).ToString();
            }

            return Task.CompletedTask;
        });
        try
        {
            await next(context);
        }
#pragma warning disable CA1031 // Whatever leaves the endpoint is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            escaped = exception.GetType().Name;
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private static string? FindSigner(HttpRequest request, MemoryStream body) => Signing.FindApplication(new CallbackRequest
    {
        Method = request.Method,
        Path = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?')[0],
        Authorization = request.Headers.Authorization,
        Timestamp = request.Headers["x-timestamp"],
        ContentType = request.Headers.ContentType,
        Body = body.ToArray(),
    });

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Signing.Now;
    }
}
