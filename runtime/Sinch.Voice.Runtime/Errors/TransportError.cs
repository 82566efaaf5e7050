using System.Globalization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Describes calls that got no complete response.</summary>
internal static class TransportError
{
    private const string RejectedTimeout = "Polly.Timeout.TimeoutRejectedException";

    /// <param name="settings">The settings of the client.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="message">The message that was sent last.</param>
    /// <param name="exception">Why there is no complete response.</param>
    /// <param name="deadline">The deadline of the call.</param>
    /// <param name="ending">How the call ended after that, as the end of a sentence.</param>
    public static SinchVoiceException Describe(
        ClientSettings settings, ApiOperation operation, HttpRequestMessage? message, Exception exception, CallDeadline deadline, string? ending = null)
    {
        var received = (exception as TruncatedResponseException)?.Received;
        var secrets = SecretRedactor.Of(settings.Credential, received?.Request ?? message);
        var cause = TransportCause.Clean(received is null ? exception : exception.InnerException!, secrets);

        // HttpClient has a timeout of its own, as handlers have. Cancellations without one are another matter: the client was disposed, say.
        var isTimeout = deadline.HasPassed || cause is TimeoutException or OperationCanceledException { InnerException: TimeoutException } || IsRejectedTimeout(cause);
        var inner = isTimeout ? (cause as TimeoutException) ?? cause.InnerException as TimeoutException ?? new TimeoutException(null, cause) : cause;
        if (received is not null && !operation.IsSuccess((int)received.StatusCode))
        {
            // That the platform refused the call matters more than that its reasons broke off.
            return ErrorResponse.ToException(settings, operation, received, inner);
        }

        return new SinchVoiceException(
            Join(Message(operation, cause, TransportCause.Text(cause.Message, secrets), received, isTimeout, deadline), ending),
            inner)
        {
            OperationId = operation.Id,
            StatusCode = received?.StatusCode,
            RawBody = received is null ? null : BodyExcerpt.Of(received, secrets),
            Headers = received is null ? ResponseHeaders.Empty : ErrorResponse.Redact(secrets, received.Headers),
            IsTimeout = isTimeout,
        };
    }

    private static string Message(ApiOperation operation, Exception cause, string text, ApiResponse? received, bool isTimeout, CallDeadline deadline)
    {
        if (isTimeout && (deadline.HasPassed || cause is OperationCanceledException))
        {
            return deadline.HasPassed
                ? string.Create(CultureInfo.InvariantCulture, $"{operation.Name} took longer than {deadline.Timeout.TotalSeconds:0.###} s.")
                : $"{operation.Name} took longer than the HttpClient allows.";
        }

        return received is null
            ? $"{operation.Name} got no response: {text}"
            : $"{operation.Name} got a response with status {(int)received.StatusCode} {(cause is ResponseTooLargeException ? "that wasn't read" : "that broke off")}: {text}";
    }

    private static string Join(string message, string? ending) => ending is null ? message : $"{message.TrimEnd('.')}; {ending}";

    /// <summary>
    /// Whether a handler made of Polly ended an attempt that took too long. It is told by its name: the runtime doesn't bring Polly for those who
    /// don't use it.
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
