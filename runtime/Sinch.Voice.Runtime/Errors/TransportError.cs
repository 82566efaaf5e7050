using System.Globalization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Creates exceptions for calls without a complete response.</summary>
internal static class TransportError
{
    private const string RejectedTimeout = "Polly.Timeout.TimeoutRejectedException";

    /// <param name="settings">The settings of the client.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="message">The last message that was sent.</param>
    /// <param name="exception">The reason that there is no complete response.</param>
    /// <param name="deadline">The deadline of the call.</param>
    /// <param name="ending">The end of the call after that, as the end of a sentence.</param>
    public static ApiException Describe(
        ClientSettings settings, ApiOperation operation, HttpRequestMessage? message, Exception exception, CallDeadline deadline, string? ending = null)
    {
        var received = (exception as TruncatedResponseException)?.Received;
        var secrets = SecretRedactor.Of(settings.Credential, received?.Request ?? message);
        var cause = TransportCause.Clean(received is null ? exception : exception.InnerException!, secrets);

        // HttpClient and handlers have their own timeouts. Other cancellations have other reasons, such as a disposed client.
        var isTimeout = deadline.HasPassed || cause is TimeoutException or OperationCanceledException { InnerException: TimeoutException } || IsRejectedTimeout(cause);
        var inner = isTimeout ? (cause as TimeoutException) ?? cause.InnerException as TimeoutException ?? new TimeoutException(null, cause) : cause;
        if (received is not null && !operation.IsSuccess((int)received.StatusCode))
        {
            // The error status matters more than the truncated body.
            return ErrorResponse.ToException(settings, operation, received, inner);
        }

        return settings.Api.CreateException(new CallFailure(
            Join(Message(operation, cause, TransportCause.Text(cause.Message, secrets), received, isTimeout, deadline), ending),
            inner)
        {
            OperationId = operation.Id,
            StatusCode = received?.StatusCode,
            RawBody = received is null ? null : BodyExcerpt.Of(received, secrets),
            Headers = received is null ? ResponseHeaders.Empty : ErrorResponse.Redact(secrets, received.Headers),
            IsTimeout = isTimeout,
        });
    }

    private static string Message(ApiOperation operation, Exception cause, string text, ApiResponse? received, bool isTimeout, CallDeadline deadline)
    {
        if (isTimeout && (deadline.HasPassed || cause is OperationCanceledException))
        {
            return deadline.HasPassed
                ? string.Create(CultureInfo.InvariantCulture, $"{operation.Name} timed out after {deadline.Timeout.TotalSeconds:0.###} s.")
                : $"{operation.Name} exceeded the timeout of the HttpClient.";
        }

        return received is null
            ? $"{operation.Name} got no response: {text}"
            : $"{operation.Name} got a response with status {(int)received.StatusCode} {(cause is ResponseTooLargeException ? "that was not read" : "that was truncated")}: {text}";
    }

    private static string Join(string message, string? ending) => ending is null ? message : $"{message.TrimEnd('.')}; {ending}";

    /// <summary>
    /// Returns whether a Polly handler timed out the attempt. The type is compared by name, because the runtime does not reference Polly.
    /// </summary>
    private static bool IsRejectedTimeout(Exception exception)
    {
        for (var type = exception.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName == RejectedTimeout)
            {
                return true;
            }
        }

        return false;
    }
}
