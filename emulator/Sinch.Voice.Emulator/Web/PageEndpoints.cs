using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Hosting;
using Sinch.Voice.Emulator.Observing;
using Sinch.Voice.Emulator.Recordings;
using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Web;

/// <summary>Serves the page, and what it asks for: what happens, exports, and the decisions of whoever looks at it.</summary>
internal sealed class PageEndpoints(EmulatedPlatform platform, EmulatorOptions options)
{
    private const int LargestRequest = 10 << 20;

    private static readonly string[] s_events = ["ice", "ace", "pie", "dice", "notify"];

    private readonly PageSecurity _security = new(options.AllowedHosts);

    /// <summary>Adds the endpoints.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Page(PageAssets.Index));
        routes.MapGet("/calls/{id}", Page(PageAssets.Index));
        routes.MapGet("/assets/{name}", Page(context => PageAssets.SendAsync(context, Route(context, "name"))));

        routes.MapPost(ControlEndpoint.Path, Guarded(context => ControlEndpoint.RunAsync(context, platform)));
        routes.MapMethods(RecordingEndpoint.Pattern, [HttpMethods.Get, HttpMethods.Head], Guarded(context => RecordingEndpoint.RunAsync(context, platform.Recordings)));
        routes.MapGet("/emulator/v1/events", Guarded(context => new PageStream(platform, options).SendAsync(context)));
        routes.MapPut("/emulator/v1/clock", Guarded(SetPaceAsync));
        routes.MapPost("/emulator/v1/clock/steps", Guarded(StepAsync));
        routes.MapPut("/emulator/v1/breaks", Guarded(SetBreaksAsync));
        routes.MapPost("/emulator/v1/held/{number:int}", Guarded(DecideAsync));
        routes.MapDelete("/emulator/v1/calls", Guarded(ResetAsync));
        routes.MapPost("/emulator/v1/calls", Guarded(ImportAsync));
        routes.MapGet("/emulator/v1/calls/{id}/call.json", Guarded(context => ExportAsync(context, "application/json", call => JsonSerializer.Serialize(call, CallRecordJson.Readable.CallRecord))));
        routes.MapGet("/emulator/v1/calls/{id}/call.html", Guarded(context => ExportAsync(context, "text/html", HtmlWriter.Write)));
        routes.MapGet("/emulator/v1/calls/{id}/call.mmd", Guarded(context => ExportAsync(context, "text/plain", MermaidWriter.Write)));
        routes.MapGet("/emulator/v1/calls/{id}/RecordedCallTests.cs", Guarded(context => ExportAsync(context, "text/plain", call => TestWriter.Write(call, TestedUrl))));
        routes.MapGet("/emulator/v1/calls/{id}/callbacks/{number:int}/curl", Guarded(CurlAsync));
        routes.MapPost("/emulator/v1/calls/{id}/callbacks/{number:int}/resend", Guarded(ResendAsync));
    }

    private string TestedUrl => (platform.CallbackUrl ?? new Uri("http://localhost:5000/sinch/voice")).AbsoluteUri;

    /// <summary>The page itself may be linked to from anywhere; it shows nothing without the endpoints that are guarded.</summary>
    private RequestDelegate Page(RequestDelegate respond) => context =>
    {
        if (!_security.IsOfThisMachine(context.Request.Host))
        {
            return RefuseAsync(context, StatusCodes.Status403Forbidden, "The emulator serves this machine only.");
        }

        PageSecurity.Protect(context.Response);
        return respond(context);
    };

    private RequestDelegate Guarded(RequestDelegate respond) => context =>
    {
        if (!_security.Allows(context.Request))
        {
            return RefuseAsync(context, StatusCodes.Status403Forbidden, "The emulator serves this machine only, and no page of another origin.");
        }

        PageSecurity.Protect(context.Response);
        return respond(context);
    };

    private async Task SetPaceAsync(HttpContext context)
    {
        if (await ReadAsync(context, PageJson.Default.PagePace).ConfigureAwait(false) is not { } pace)
        {
            return;
        }

        if (pace.Speed is <= 0 or > 1000)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The speed is not between 0 and 1000.").ConfigureAwait(false);
            return;
        }

        await ControlTimeAsync(context, conductor =>
        {
            var now = conductor.Pace;
            conductor.Pace = new ClockPace(pace.Speed ?? now.Speed)
            {
                IsPaused = pace.IsPaused ?? now.IsPaused,
                SkipsPlayback = pace.SkipsPlayback ?? now.SkipsPlayback,
            };
        }).ConfigureAwait(false);
    }

    private Task StepAsync(HttpContext context) => ControlTimeAsync(context, conductor => conductor.Step());

    private async Task ControlTimeAsync(HttpContext context, Action<Conductor> control)
    {
        try
        {
            control(platform.Conductor);
        }
        catch (InvalidOperationException exception)
        {
            await RefuseAsync(context, StatusCodes.Status409Conflict, exception.Message).ConfigureAwait(false);
            return;
        }

        platform.Observer.Feed.Changed();
        Done(context);
    }

    private async Task SetBreaksAsync(HttpContext context)
    {
        if (await ReadAsync(context, PageJson.Default.PageBreaks).ConfigureAwait(false) is not { Events: { } events })
        {
            return;
        }

        if (events.FirstOrDefault(name => !s_events.Contains(name)) is { } unknown)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, $"'{unknown}' is not an event. The events are {string.Join(", ", s_events)}.").ConfigureAwait(false);
            return;
        }

        platform.Breaks.Events = events;
        Done(context);
    }

    private async Task DecideAsync(HttpContext context)
    {
        if (await ReadAsync(context, PageJson.Default.PageDecision).ConfigureAwait(false) is not { } decision)
        {
            return;
        }

        var body = decision.Body is { } text ? Encoding.UTF8.GetBytes(text) : null;
        var result = decision.Action switch
        {
            "send" => new CallbackDecision(body, null),
            "respond" when (decision.Status ?? StatusCodes.Status200OK) is >= 100 and <= 599 and var status => new CallbackDecision(null, new CallbackResponse(status, body ?? [], null)),
            "fail" => CallbackDecision.Fail,
            _ => null,
        };
        if (result is null)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The action is not \"send\", \"respond\" or \"fail\", or the status is not an HTTP status.").ConfigureAwait(false);
        }
        else if (!platform.Breaks.Decide(Number(context), result))
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, "The callback is not held any more.").ConfigureAwait(false);
        }
        else
        {
            Done(context);
        }
    }

    private Task ResetAsync(HttpContext context)
    {
        platform.Reset();
        Done(context);
        return Task.CompletedTask;
    }

    private async Task ImportAsync(HttpContext context)
    {
        if (await ReadBytesAsync(context).ConfigureAwait(false) is not { } json)
        {
            return;
        }

        try
        {
            var call = platform.Observer.Imported.Add(json.Span);
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.Headers.Location = $"/calls/{call.Id}";
            await context.Response.WriteAsJsonAsync(call, PageJson.Default.CallRecord, cancellationToken: context.RequestAborted).ConfigureAwait(false);
        }
        catch (FormatException exception)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, exception.Message).ConfigureAwait(false);
        }
    }

    private async Task ExportAsync(HttpContext context, string contentType, Func<CallRecord, string> write)
    {
        if (Find(Route(context, "id")) is not { } call)
        {
            await RefuseUnknownAsync(context).ConfigureAwait(false);
            return;
        }

        context.Response.ContentType = $"{contentType}; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        await context.Response.WriteAsync(write(call), context.RequestAborted).ConfigureAwait(false);
    }

    private async Task CurlAsync(HttpContext context)
    {
        var number = Number(context);
        if (Find(Route(context, "id"))?.Callbacks.FirstOrDefault(callback => callback.Number == number) is not { Url: { } url } callback)
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, "There is no such callback, or it was not sent over HTTP.").ConfigureAwait(false);
            return;
        }

        var headers = platform.Sender.Sign(Encoding.UTF8.GetBytes(callback.Body), new Uri(url), []);
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(CurlWriter.Write(url, headers.Prepend(KeyValuePair.Create("Content-Type", CallbackMessage.ContentType)), callback.Body), context.RequestAborted).ConfigureAwait(false);
    }

    private async Task ResendAsync(HttpContext context)
    {
        if (await ReadAsync(context, PageJson.Default.PageResend).ConfigureAwait(false) is not { } resend)
        {
            return;
        }

        var (id, number) = (Route(context, "id"), Number(context));
        var call = platform.Conductor.Run(engine => engine.Find(id));
        if (call is null || platform.Observer.Journal.Of(id).FirstOrDefault(exchange => exchange.Number == number) is not { } sent)
        {
            await RefuseUnknownAsync(context).ConfigureAwait(false);
            return;
        }

        var exchange = await platform.Sender.ResendAsync(call, sent, resend.Body is { } body ? Encoding.UTF8.GetBytes(body) : sent.Body.ToArray()).ConfigureAwait(false);
        platform.Conductor.Run(_ => platform.Observer.Resent(call, exchange));
        Done(context);
    }

    private CallRecord? Find(string id)
        => platform.Conductor.Run(engine => engine.Find(id) is { } call ? platform.Observer.Recorder.Record(call) : null) ?? platform.Observer.Imported.Find(id);

    /// <summary>Reads a request, or refuses it.</summary>
    private static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        if (await ReadBytesAsync(context).ConfigureAwait(false) is not { } json)
        {
            return null;
        }

        try
        {
            if (JsonSerializer.Deserialize(json.Span, type) is { } value)
            {
                return value;
            }

            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The body is null.").ConfigureAwait(false);
        }
        catch (JsonException exception)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, exception.Message).ConfigureAwait(false);
        }

        return null;
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadBytesAsync(HttpContext context)
    {
        // A form of another page has no such type.
        if (!context.Request.HasJsonContentType())
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "The body is not application/json.").ConfigureAwait(false);
            return null;
        }

        var body = await RestEndpoint.ReadBodyAsync(context, LargestRequest + 1).ConfigureAwait(false);
        if (body.Length > LargestRequest)
        {
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, $"The body is longer than {LargestRequest >> 20} MiB.").ConfigureAwait(false);
            return null;
        }

        return body;
    }

    private static void Done(HttpContext context) => context.Response.StatusCode = StatusCodes.Status204NoContent;

    private static Task RefuseUnknownAsync(HttpContext context) => RefuseAsync(context, StatusCodes.Status404NotFound, "The emulator does not remember this call.");

    private static Task RefuseAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new PageError(error), PageJson.Default.PageError, cancellationToken: context.RequestAborted);
    }

    private static string Route(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    private static int Number(HttpContext context) => int.Parse(Route(context, "number"), CultureInfo.InvariantCulture);
}
