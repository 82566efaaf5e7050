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
    CallbackSettings settings, ApplicationSettings application, ICallbackTransport transport, SvamlReader svaml, CallbackFaults faults, CallbackBreaks breaks)
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
            return new DeliveryResult([], Read(delivery.Call, delivery.Event, Encoding.UTF8.GetBytes(address)));
        }

        var decision = await breaks.WaitAsync(delivery).ConfigureAwait(false);
        var message = new Outgoing(delivery.Call, delivery.Event, decision.Body ?? delivery.Body, delivery.Question is { ExpectsPlan: true })
        {
            Response = decision.Response,
            Forwarded = source?.ForwardedHeaders ?? [],
        };
        var exchanges = new List<CallbackExchange>(1);
        foreach (var (url, isFallback) in Targets(address, decision.Response is not null))
        {
            var exchange = await ExchangeAsync(message with { Url = url, IsFallback = isFallback }).ConfigureAwait(false);
            exchanges.Add(exchange);
            if (exchange.Reply is not QuestionReply.Failed || message.Response is not null)
            {
                return new DeliveryResult(exchanges, exchange.Reply);
            }
        }

        return new DeliveryResult(exchanges, exchanges.Count == 0 ? new QuestionReply.Nobody() : new QuestionReply.Failed());
    }

    /// <summary>Sends a callback again, signed anew. The call does not see what comes of it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="sent">The callback as it was sent.</param>
    /// <param name="body">The body to send.</param>
    public async Task<CallbackExchange> ResendAsync(Call call, CallbackExchange sent, byte[] body)
    {
        var exchange = await ExchangeAsync(new Outgoing(call, sent.Event, body, sent.ExpectsSvaml) { Url = sent.Url, IsFallback = sent.IsFallback }).ConfigureAwait(false);
        return exchange with { IsResent = true };
    }

    private IEnumerable<(Uri? Url, bool IsFallback)> Targets(string? address, bool isByHand)
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
        else if (isByHand)
        {
            yield return (null, false);
        }
    }

    private async ValueTask<CallbackExchange> ExchangeAsync(Outgoing message)
    {
        using var span = CallbackSpan.Start(settings.Traces.Find(message.Call), message.Call.Id, message.Event, message.Url, message.IsFallback);
        var headers = Sign(message.Body, message.Url, [.. message.Forwarded, .. span?.Headers ?? []]);
        var started = Stopwatch.GetTimestamp();
        var response = message.Response ?? await TransportAsync(new CallbackMessage(message.Url, headers, message.Body)).ConfigureAwait(false);
        var exchange = new CallbackExchange
        {
            Event = message.Event,
            CallId = message.Call.Id,
            Url = message.Url,
            IsFallback = message.IsFallback,
            IsByHand = message.Response is not null,
            ExpectsSvaml = message.ExpectsSvaml,
            At = message.Call.Engine.Agenda.Now,
            Headers = headers,
            Body = message.Body,
            Response = message.Response ?? Disturb(message.Event, response),
            Duration = Stopwatch.GetElapsedTime(started),
        };
        var reply = Interpret(message.Call, exchange);
        span?.Set(exchange.Response, reply);
        return exchange with { Reply = reply };
    }

    private async ValueTask<CallbackResponse> TransportAsync(CallbackMessage message)
    {
        if (Debugger.IsAttached)
        {
            return await transport.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
        }

        using var timeout = new CancellationTokenSource(settings.RealTimeout, settings.RealTime);
        return await transport.SendAsync(message, timeout.Token).ConfigureAwait(false);
    }

    /// <summary>Signs a callback as the platform does, with an implementation of its own: that of the runtime is what is tested.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sign(byte[] body, Uri? url, IReadOnlyList<KeyValuePair<string, string>> forwarded)
    {
        var timestamp = settings.Clock.GetUtcNow().UtcDateTime.ToString(TimestampFormat, CultureInfo.InvariantCulture);
        var value = application.Signature.Create("POST", body, CallbackMessage.ContentType, timestamp, url?.AbsolutePath ?? "/");
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

    private QuestionReply Interpret(Call call, CallbackExchange exchange)
    {
        if (exchange.Response.Error is not null)
        {
            return new QuestionReply.Failed();
        }

        if (!exchange.ExpectsSvaml)
        {
            return new QuestionReply.Plan(CallPlan.Empty);
        }

        // A body that isn't SVAML at all is an error of the application, for which there is the fallback; SVAML that is illegal is refused.
        return IsObject(exchange.Response.Body.Span) ? Read(call, exchange.Event, exchange.Response.Body.Span) : new QuestionReply.Failed();
    }

    private QuestionReply Read(Call call, string eventName, ReadOnlySpan<byte> json)
    {
        try
        {
            return new QuestionReply.Plan(svaml.Read(json, SourceOf(eventName), call));
        }
        catch (SvamlException exception)
        {
            return new QuestionReply.Refused(exception.Problem.ToString());
        }
    }

    private static SvamlSource SourceOf(string eventName) => eventName switch
    {
        "ace" => SvamlSource.Ace,
        "pie" => SvamlSource.Pie,
        _ => SvamlSource.Ice,
    };

    private static bool IsObject(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    /// <summary>A callback that is about to be sent.</summary>
    private sealed record Outgoing(Call Call, string Event, byte[] Body, bool ExpectsSvaml)
    {
        public Uri? Url { get; init; }

        public bool IsFallback { get; init; }

        /// <summary>The response of a person; <see langword="null"/> if the application responds.</summary>
        public CallbackResponse? Response { get; init; }

        public IReadOnlyList<KeyValuePair<string, string>> Forwarded { get; init; } = [];
    }
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
