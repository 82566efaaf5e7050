using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice.Benchmarks.HandWritten;
using Sinch.Voice.Benchmarks.Payloads;

namespace Sinch.Voice.Benchmarks.Serving;

/// <summary>
/// Kestrel on loopback: two operations of the platform, answered from memory, and two endpoints for callbacks, the client's and one that is
/// written by hand and doesn't verify.
/// </summary>
internal static class PlatformServer
{
    public const string Command = "serve";
    public const string VerifiedPath = "/callbacks/verified";
    public const string HandWrittenPath = "/callbacks/by-hand";

    /// <summary>Serves until standard input ends.</summary>
    public static async Task<int> RunAsync()
    {
        var builder = Loopback.CreateBuilder();
        builder.Services.AddSinchVoiceCallbacks(options => options.Verification.AddApplication(SignedCallback.Key, SignedCallback.Secret));

        await using var application = builder.Build();
        var (call, callout) = (ResponseJson.Call.ToArray(), ResponseJson.Callout.ToArray());
        application.MapGet("/calling/v1/calls/id/{callId}", (RequestDelegate)(context => AnswerAsync(context, call)));
        application.MapPost("/calling/v1/callouts", (RequestDelegate)(context => AnswerAsync(context, callout)));
        application.MapSinchVoiceCallbacks<Receptionist>(VerifiedPath);
        application.MapPost(HandWrittenPath, (RequestDelegate)ReceiveByHandAsync);

        await application.ServeAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, byte[] body)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    private static async Task ReceiveByHandAsync(HttpContext context)
    {
        var callback = await JsonSerializer.DeserializeAsync(context.Request.Body, HandWrittenContext.Instance.VoiceEvent, context.RequestAborted);
        if (callback is HandWritten.IceEvent ice)
        {
            context.Response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(context.Response.Body, Receptionist.AnswerByHand(ice), HandWrittenContext.Instance.Svaml, context.RequestAborted);
        }
    }
}
