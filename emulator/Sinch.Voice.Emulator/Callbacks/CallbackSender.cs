using System.Diagnostics;
using System.Globalization;
using System.Text;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Rest;
using Sinch.Voice.Emulator.Svaml;
using Sinch.Voice.Emulator.Telemetry;

namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>Delivers events: it signs them, sends them to the callback URL and then to the fallback, and reads the response.</summary>
internal sealed class CallbackSender(
    CallbackSettings settings, ApplicationSettings application, ICallbackTransport transport, SvamlReader svaml, WireSignature signature, CallbackFaults faults)
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>Delivers an event.</summary>
    /// <returns>What became of it.</returns>
    public async ValueTask<DeliveryResult> SendAsync(Delivery delivery)
    {
        var source = delivery.Call.Callout?.Source as CalloutSource;
        var address = source?.For(delivery.Event)?.Trim();
        if (address is ['{', ..])
        {
            return new DeliveryResult([], Read(delivery, Encoding.UTF8.GetBytes(address)));
        }

        var exchanges = new List<CallbackExchange>(1);
        foreach (var (url, isFallback) in Targets(address))
        {
            using var span = CallbackSpan.Start(settings.Traces.Find(delivery.Call), delivery.Call.Id, delivery.Event, url, isFallback);
            var exchange = await ExchangeAsync(delivery, url, isFallback, [.. source?.ForwardedHeaders ?? [], .. span?.Headers ?? []]).ConfigureAwait(false);
            exchanges.Add(exchange);
            var reply = Interpret(delivery, exchange);
            span?.Set(exchange.Response, reply);
            if (reply is not QuestionReply.Failed)
            {
                return new DeliveryResult(exchanges, reply);
            }
        }

        return new DeliveryResult(exchanges, exchanges.Count == 0 ? new QuestionReply.Nobody() : new QuestionReply.Failed());
    }

    private IEnumerable<(Uri? Url, bool IsFallback)> Targets(string? address)
    {
        if (!string.IsNullOrEmpty(address))
        {
            yield return (new Uri(address), false);
        }
        else if (settings.IsInProcess)
        {
            yield return (null, false);
        }
        else if (application.CallbackUrl is { } primary)
        {
            yield return (primary, false);
            if (application.FallbackUrl is { } fallback)
            {
                yield return (fallback, true);
            }
        }
    }

    private async ValueTask<CallbackExchange> ExchangeAsync(
        Delivery delivery, Uri? url, bool isFallback, IReadOnlyList<KeyValuePair<string, string>> forwarded)
    {
        var headers = Sign(delivery.Body, url, forwarded);
        var started = Stopwatch.GetTimestamp();
        CallbackResponse response;
        if (Debugger.IsAttached)
        {
            response = await transport.SendAsync(new CallbackMessage(url, headers, delivery.Body), CancellationToken.None).ConfigureAwait(false);
        }
        else
        {
            using var timeout = new CancellationTokenSource(settings.RealTimeout, settings.RealTime);
            response = await transport.SendAsync(new CallbackMessage(url, headers, delivery.Body), timeout.Token).ConfigureAwait(false);
        }

        var duration = Stopwatch.GetElapsedTime(started);
        return new CallbackExchange
        {
            Event = delivery.Event,
            CallId = delivery.Call.Id,
            Url = url,
            IsFallback = isFallback,
            At = delivery.Call.Engine.Agenda.Now,
            Headers = headers,
            Body = delivery.Body,
            Response = Disturb(delivery.Event, response),
            Duration = duration,
        };
    }

    /// <summary>Signs a callback as the platform does, with an implementation of its own: that of the runtime is what is tested.</summary>
    private List<KeyValuePair<string, string>> Sign(byte[] body, Uri? url, IReadOnlyList<KeyValuePair<string, string>> forwarded)
    {
        var timestamp = settings.Clock.GetUtcNow().UtcDateTime.ToString(TimestampFormat, CultureInfo.InvariantCulture);
        var value = signature.Create("POST", body, CallbackMessage.ContentType, timestamp, url?.AbsolutePath ?? "/");
        return
        [
            KeyValuePair.Create("Authorization", $"application {settings.ApplicationKey}:{value}"),
            KeyValuePair.Create("x-timestamp", timestamp),
            .. forwarded,
        ];
    }

    private CallbackResponse Disturb(string eventName, CallbackResponse response)
    {
        var fault = faults.Take(eventName);
        var disturbed = fault switch
        {
            null => response,
            { Kind: CallbackFaultKind.Late } when fault.Delay < settings.Timeout => response with { Delay = fault.Delay },
            { Kind: CallbackFaultKind.Late } => CallbackResponse.TimedOut() with { Delay = settings.Timeout },
            { Kind: CallbackFaultKind.Status } => new CallbackResponse(fault.Status, default, null),
            { Kind: CallbackFaultKind.Garbage } => new CallbackResponse(200, "<html>It works!</html>"u8.ToArray(), null),
            { Kind: CallbackFaultKind.WrongJson } => new CallbackResponse(200, "[1,2,3]"u8.ToArray(), null),
            _ => CallbackResponse.Failed("it closed the connection"),
        };
        return fault is null ? disturbed : disturbed with { IsFault = true };
    }

    private QuestionReply Interpret(Delivery delivery, CallbackExchange exchange)
    {
        if (exchange.Response.Error is not null)
        {
            return new QuestionReply.Failed();
        }

        if (delivery.Question is not { ExpectsPlan: true })
        {
            return new QuestionReply.Plan(CallPlan.Empty);
        }

        // A body that isn't SVAML at all is an error of the application, for which there is the fallback; SVAML that is illegal is refused.
        return IsObject(exchange.Response.Body.Span) ? Read(delivery, exchange.Response.Body.Span) : new QuestionReply.Failed();
    }

    private QuestionReply Read(Delivery delivery, ReadOnlySpan<byte> json)
    {
        try
        {
            return new QuestionReply.Plan(svaml.Read(json, delivery.Source, delivery.Call));
        }
        catch (SvamlException exception)
        {
            return new QuestionReply.Refused(exception.Problem.ToString());
        }
    }

    private static bool IsObject(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
}

/// <summary>What a delivery came to.</summary>
/// <param name="Exchanges">The callbacks that were sent; none if the response was at hand.</param>
/// <param name="Reply">The reply to the question.</param>
internal sealed record DeliveryResult(IReadOnlyList<CallbackExchange> Exchanges, QuestionReply Reply)
{
    /// <summary>How long the application seems to have taken, in the time of the platform.</summary>
    public TimeSpan Delay => Exchanges.Aggregate(TimeSpan.Zero, (sum, exchange) => sum + exchange.Response.Delay);
}

/// <summary>What is fixed about callbacks.</summary>
internal sealed record CallbackSettings(string ApplicationKey)
{
    /// <summary>Whether a handler in the same process gets all callbacks.</summary>
    public bool IsInProcess { get; init; }

    /// <summary>How late a response may be in the time of the platform.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>How long to wait for a response by the real clock.</summary>
    public TimeSpan RealTimeout { get; init; }

    public TimeProvider RealTime { get; init; } = TimeProvider.System;

    /// <summary>The clock of the timestamps that are signed.</summary>
    public required TimeProvider Clock { get; init; }

    public required CallTraces Traces { get; init; }
}
