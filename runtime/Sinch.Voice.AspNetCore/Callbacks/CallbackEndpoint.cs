using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Receives callbacks. It checks the size, media type, signature and JSON before it invokes the handler, so that no code reads an unverified body.
/// All responses except those of a handler are empty, and no reason leaves the application.
/// </summary>
internal sealed class CallbackEndpoint<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
    CallbackVerifier verifier, HandlerFactory<THandler> handlers, SinchVoiceCallbackOptions options, ILogger logger)
    where THandler : class, ICallbackDispatcher
{
    private const string None = "(none)";

    /// <summary>The type that the platform sends. It needs no parser.</summary>
    private const string PlatformType = "application/json; charset=utf-8";
    private const int LongestEventName = 50;

    public async Task HandleAsync(HttpContext context)
    {
        using var observation = CallbackObservation.Start(options.Verification.TimeProvider);
        var request = context.Request;
        var statusCode = StatusCodes.Status500InternalServerError;
        try
        {
            statusCode = IsJson(request)
                ? await ReadAndHandleAsync(context, observation).ConfigureAwait(false)
                : Unacceptable(request, StatusCodes.Status415UnsupportedMediaType, "its media type is not JSON, or it is compressed");

            // The response has started, so its status is already sent.
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = statusCode;
            }
        }
        catch (BadHttpRequestException exception)
        {
            // Limits of the server, and truncated bodies.
            context.Response.StatusCode = statusCode = Unacceptable(request, exception.StatusCode, "its body cannot be read");
        }
        catch (Exception exception) when (context.RequestAborted.IsCancellationRequested && exception is OperationCanceledException or IOException)
        {
            statusCode = StatusCodes.Status499ClientClosedRequest;
            EndpointLog.CallbackAbandoned(logger, None);
        }
        finally
        {
            observation?.Answered(statusCode);
        }
    }

    private async ValueTask<int> ReadAndHandleAsync(HttpContext context, CallbackObservation? observation)
    {
        if (await CallbackBody.ReadAsync(context.Request, options.MaxBodySize, context.RequestAborted).ConfigureAwait(false) is not { } body)
        {
            return Unacceptable(context.Request, StatusCodes.Status413PayloadTooLarge, "its body is too large");
        }

        string? applicationKey;
        object callbackEvent;
        string callId;
        string? callResourceUrl;
        THandler handler;
        using (body)
        {
            if (body.Memory.Length < context.Request.ContentLength)
            {
                return Unacceptable(context.Request, StatusCodes.Status500InternalServerError, Consumed(body.Memory.Length, context.Request.ContentLength.Value));
            }

            if (await VerifyAsync(context, body.Memory).ConfigureAwait(false) is not { } verification)
            {
                return StatusCodes.Status503ServiceUnavailable;
            }

            if (!verification.IsAccepted)
            {
                observation?.Refused(verification.Refusal);
                return StatusCodes.Status401Unauthorized;
            }

            applicationKey = verification.ApplicationKey;
            try
            {
                if (TryCreateHandler(context, body.Memory.Span) is not { } created)
                {
                    return StatusCodes.Status500InternalServerError;
                }

                handler = created;
                using var logging = ReadObservation.LogTo(logger);
                callbackEvent = handler.Read(body.Memory.Span);
                callId = CallbackEvents.CallIdOf(handler, callbackEvent, body.Memory.Span) ?? None;
                callResourceUrl = CallbackEvents.CallResourceUrlOf(handler, callbackEvent, body.Memory.Span);
            }
            catch (JsonException)
            {
                return Unacceptable(context.Request, StatusCodes.Status400BadRequest, "its body is not the JSON of an event");
            }
        }

        observation?.Received(handler.NameOf(callbackEvent));
        if (callbackEvent is UnknownVariant unknown)
        {
            EndpointLog.UnknownEvent(logger, callId, unknown.Discriminator is { } discriminator ? LogText.Of(discriminator, LongestEventName) : None);
        }

        var callbackContext = new CallbackContext
        {
            ApplicationKey = applicationKey,
            CallResourceUrl = callResourceUrl,
            Headers = ForwardedHeaders.Of(context.Request.Headers),
            CancellationToken = context.RequestAborted,
            Origin = new RequestOrigin(
                context.Request.Scheme, context.Request.Host.ToUriComponent(), options.PublicPathPrefix + context.Request.PathBase.ToUriComponent()),
        };
        return await DispatchAsync(context, handler, callbackEvent, callbackContext, callId).ConfigureAwait(false);
    }

    /// <summary>Describes a body that a middleware has read in part. A server reports a body that is shorter than its header announces.</summary>
    private static string Consumed(int left, long length)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{(left == 0 ? "nothing was" : $"only {left} bytes were")} left of its body of {length} bytes, because a middleware had read it; call Request.EnableBuffering() in that middleware first");

    /// <returns>The result; <see langword="null"/> if the replay store or the resolver of secrets threw, which is logged.</returns>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    private async ValueTask<CallbackVerification?> VerifyAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var headers = context.Request.Headers;
        var path = CallbackPath.Find(context.Request, options);
        var request = new CallbackRequest
        {
            Method = context.Request.Method,
            Path = path,
            Authorization = headers.Authorization,
            Timestamp = headers["x-timestamp"],
            ContentType = headers.ContentType,
            Body = body,
        };
        CallbackVerification verification;
        try
        {
            verification = await verifier.VerifyAsync(request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // A store may throw what it likes when the caller has gone.
            context.RequestAborted.ThrowIfCancellationRequested();
            EndpointLog.VerificationFailed(logger, exception, path);
            return null;
        }

        if (!verification.IsAccepted)
        {
            EndpointLog.CallbackRefused(logger, path, verification.Refusal, verification.Reason);
        }

        return verification;
    }

    private async ValueTask<int> DispatchAsync(
        HttpContext context, THandler handler, object callbackEvent, CallbackContext callbackContext, string callId)
    {
        try
        {
            if (await handler.DispatchAsync(callbackEvent, callbackContext).ConfigureAwait(false) is { } answer)
            {
                var json = CallbackEvents.Write(handler, answer);
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = json.Length;
                await context.Response.BodyWriter.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
            }

            return StatusCodes.Status200OK;
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            EndpointLog.CallbackAbandoned(logger, callId);
            return StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception)
        {
            EndpointLog.CallbackHandlerFailed(logger, exception, callId);
            return StatusCodes.Status500InternalServerError;
        }
    }

    /// <returns>The handler; <see langword="null"/> if it cannot be created, which is logged like a failure of the handler.</returns>
    /// <exception cref="JsonException">The handler cannot be created, and the body is malformed.</exception>
    private THandler? TryCreateHandler(HttpContext context, ReadOnlySpan<byte> body)
    {
        try
        {
            return handlers.Create(context);
        }
        catch (Exception exception)
        {
            EndpointLog.CallbackHandlerFailed(logger, exception, CallbackEvents.FindCallId(body) ?? None);
            return null;
        }
    }

    /// <summary>
    /// Returns whether a body is JSON and not compressed. A compressed body would be signed in one form and read in another; the platform does not
    /// compress.
    /// </summary>
    private static bool IsJson(HttpRequest request)
        => request.Headers.ContentEncoding.Count == 0
            && (request.ContentType is PlatformType
                || (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
                    && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                        || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))));

    private int Unacceptable(HttpRequest request, int statusCode, string reason)
    {
        EndpointLog.Unacceptable(logger, CallbackPath.Find(request, options), statusCode, reason);
        return statusCode;
    }
}
