using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Sinch.Voice.Load.Faults;

namespace Sinch.Voice.Load.Calls;

/// <summary>Stands in for the platform: carries calls out, counts how often, and does to each what its plan says.</summary>
internal sealed class Platform
{
    public const string Command = "--platform";
    public const string ReportPath = "/report";

    private readonly int[] _attempts;
    private readonly int[] _executions;
    private readonly int[] _injected = new int[Enum.GetValues<Fault>().Length];

    private Platform(int calls)
    {
        _attempts = new int[calls];
        _executions = new int[calls];
    }

    /// <summary>Serves until standard input ends.</summary>
    public static async Task<int> ServeAsync(int calls)
    {
        var platform = new Platform(calls);
        await using var application = Loopback.CreateBuilder().Build();
        application.MapGet("/calling/v1/calls/id/{callId}", (RequestDelegate)(context => platform.AnswerAsync(context, Id(context))));
        application.MapPatch("/calling/v1/calls/id/{callId}", (RequestDelegate)(context => platform.AnswerAsync(context, Id(context))));
        application.MapPost("/calling/v1/callouts", (RequestDelegate)platform.CallOutAsync);
        application.MapGet(ReportPath, (RequestDelegate)platform.ReportAsync);
        await application.ServeAsync();
        return 0;
    }

    private static int Id(HttpContext context) => int.Parse((string)context.Request.RouteValues["callId"]!, CultureInfo.InvariantCulture);

    private async Task CallOutAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        await AnswerAsync(context, int.Parse(body.RootElement.GetProperty("ttsCallout").GetProperty("custom").GetString()!, CultureInfo.InvariantCulture));
    }

    private async Task AnswerAsync(HttpContext context, int call)
    {
        var plan = FaultPlan.Of(call);
        var fault = Interlocked.Increment(ref _attempts[call]) <= plan.Attempts ? plan.Fault : Fault.None;
        Interlocked.Increment(ref _injected[(int)fault]);
        switch (fault)
        {
            case Fault.ResetBefore:
                Reset(context);
                return;
            case Fault.TooMany:
                Refuse(context, StatusCodes.Status429TooManyRequests);
                return;
            case Fault.Unavailable:
                Refuse(context, StatusCodes.Status503ServiceUnavailable);
                return;
        }

        Interlocked.Increment(ref _executions[call]);
        switch (fault)
        {
            case Fault.ResetAfter:
                Reset(context);
                break;
            case Fault.UnavailableUnknown:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                break;
            case Fault.Internal:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case Fault.Silence:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            default:
                await SucceedAsync(context, call, fault);
                break;
        }
    }

    private static async Task SucceedAsync(HttpContext context, int call, Fault fault)
    {
        if (fault == Fault.SlowStart)
        {
            await Task.Delay(20);
        }

        var response = context.Response;
        if (HttpMethods.IsPatch(context.Request.Method))
        {
            if (fault == Fault.Truncated)
            {
                Reset(context);
                return;
            }

            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var body = fault == Fault.Unreadable ? "<html>It works!</html>" : string.Create(CultureInfo.InvariantCulture, $$"""{"callId":"{{call}}","status":"FINAL"}""");
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        var half = body.Length / 2;
        if (fault is not (Fault.Truncated or Fault.SlowBody))
        {
            await response.WriteAsync(body);
            return;
        }

        await response.WriteAsync(body[..half]);
        await response.Body.FlushAsync();
        if (fault == Fault.Truncated)
        {
            // Kestrel closes a connection whose answer ends too soon. Were it reset, what was sent might be lost with the rest.
            return;
        }

        await Task.Delay(5);
        await response.WriteAsync(body[half..]);
    }

    /// <summary>At once where a client waits for seconds, and as a date where it waits for a point in time: that of now has come.</summary>
    private static void Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = status == StatusCodes.Status429TooManyRequests ? "0" : DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>Not merely closed: what was in the sockets' buffers is gone.</summary>
    private static void Reset(HttpContext context)
    {
        context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket.LingerState = new(enable: true, seconds: 0);
        context.Abort();
    }

    /// <summary>How often each fault was injected, and how often calls were carried out that may be only once.</summary>
    private async Task ReportAsync(HttpContext context)
    {
        var twice = Enumerable.Range(0, _executions.Length).Count(call => CallRun.KindOf(call) != CallKind.Get && _executions[call] > 1);
        await context.Response.WriteAsync(string.Join(' ', _injected.Prepend(twice)));
    }
}
