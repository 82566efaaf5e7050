using System.Buffers;
using System.Globalization;
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
    public const string SignedByHandPath = "/callbacks/signed-by-hand";
    public const string AllocatedPath = "/allocated";

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
        application.MapPost(SignedByHandPath, (RequestDelegate)VerifyByHandAsync);
        application.MapGet(AllocatedPath, (RequestDelegate)(context => context.Response.WriteAsync(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture))));

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
        => await AnswerByHandAsync(context, await JsonSerializer.DeserializeAsync(context.Request.Body, HandWrittenContext.Instance.VoiceEvent, context.RequestAborted));

    /// <summary>Reads the body, computes its signature and reads the JSON, and checks nothing else.</summary>
    private static async Task VerifyByHandAsync(HttpContext context)
    {
        var body = ArrayPool<byte>.Shared.Rent((int)context.Request.ContentLength!);
        try
        {
            var content = body.AsMemory(0, (int)context.Request.ContentLength!);
            await context.Request.Body.ReadExactlyAsync(content, context.RequestAborted);
            if (!SignedCallback.IsSigned(context.Request, content.Span))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            await AnswerByHandAsync(context, JsonSerializer.Deserialize(content.Span, HandWrittenContext.Instance.VoiceEvent));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body);
        }
    }

    private static async Task AnswerByHandAsync(HttpContext context, HandWritten.VoiceEvent? callback)
    {
        if (callback is HandWritten.IceEvent ice)
        {
            context.Response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(context.Response.Body, Receptionist.AnswerByHand(ice), HandWrittenContext.Instance.Svaml, context.RequestAborted);
        }
    }
}
