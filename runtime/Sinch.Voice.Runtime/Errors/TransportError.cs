using System.Globalization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Describes calls that got no complete response.</summary>
internal static class TransportError
{
    public static SinchVoiceException Describe(ClientSettings settings, ApiOperation operation, Exception exception, CallDeadline deadline)
    {
        var received = (exception as TruncatedResponseException)?.Received;
        var cause = received is null ? exception : exception.InnerException!;

        // HttpClient has a timeout of its own, as handlers have. Cancellations without one are another matter: the client was disposed, say.
        var isTimeout = deadline.HasPassed || cause is TimeoutException or OperationCanceledException { InnerException: TimeoutException };
        var inner = isTimeout ? (cause as TimeoutException) ?? cause.InnerException as TimeoutException ?? new TimeoutException(null, cause) : cause;
        if (received is not null && !operation.IsSuccess((int)received.StatusCode))
        {
            // That the platform refused the call matters more than that its reasons broke off.
            return ErrorResponse.ToException(settings, operation, received, inner);
        }

        return new SinchVoiceException(
            Message(operation, cause, received, isTimeout, deadline),
            inner)
        {
            OperationId = operation.Id,
            StatusCode = received?.StatusCode,
            RawBody = received is null ? null : BodyExcerpt.Of(received, settings.Credential),
            Headers = received is null ? ResponseHeaders.Empty : ErrorResponse.Conceal(settings.Credential, received.Headers),
            IsTimeout = isTimeout,
        };
    }

    private static string Message(ApiOperation operation, Exception cause, ApiResponse? received, bool isTimeout, CallDeadline deadline)
    {
        if (isTimeout && (deadline.HasPassed || cause is not TimeoutException))
        {
            return deadline.HasPassed
                ? string.Create(CultureInfo.InvariantCulture, $"{operation.Id} took longer than {deadline.Timeout.TotalSeconds:0.###} s.")
                : $"{operation.Id} took longer than the HttpClient allows.";
        }

        return received is null
            ? $"{operation.Id} got no response: {cause.Message}"
            : $"{operation.Id} got a response with status {(int)received.StatusCode} {(cause is ResponseTooLargeException ? "that wasn't read" : "that broke off")}: {cause.Message}";
    }
}
