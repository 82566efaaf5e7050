using System.Globalization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Describes a call whose request must not be repeated by the outcome of its only attempt. A later failure in a handler, such as a refused retry or
/// an open circuit, must not hide that the server may have executed the request.
/// </summary>
internal static class FirstOutcome
{
    /// <returns>
    /// The exception; <see langword="null"/> if there was no such attempt, or if <paramref name="exception"/> describes it completely.
    /// </returns>
    public static ApiException? Describe(
        ClientSettings settings, ApiOperation operation, RequestAttempts? attempts, HttpRequestMessage? message, Exception exception, CallDeadline deadline)
    {
        // The client reads the body of a response after all attempts.
        if (attempts?.Final is not { } outcome || exception is TruncatedResponseException)
        {
            return null;
        }

        var ending = Ending(attempts, TransportCause.Text(exception.Message, SecretRedactor.Of(settings.Credential, message)), deadline);
        if (outcome.Response is not { } response)
        {
            return attempts.IsRefused || IsUnrelated(exception, outcome.Failure!)
                ? TransportError.Describe(settings, operation, message, Cause(outcome.Failure!), deadline, ending)
                : null;
        }

        var inner = attempts.IsRefused ? outcome.Failure : deadline.HasPassed ? new TimeoutException(null, exception) : exception;
        return operation.IsSuccess((int)response.StatusCode)
            ? ErrorResponse.Lost(settings, operation, response, inner, ending)
            : ErrorResponse.ToException(settings, operation, response, inner, ending);
    }

    private static string Ending(RequestAttempts attempts, string text, CallDeadline deadline)
        => attempts.IsRefused ? RetryRefusedException.Reason
            : deadline.HasPassed ? string.Create(CultureInfo.InvariantCulture, $"the call then timed out after {deadline.Timeout.TotalSeconds:0.###} s")
            : $"the call then failed: {text}";

    /// <summary>
    /// Returns whether a handler replaced the failure. A handler that cancels an attempt reports the reason itself; other handlers wrap the failure.
    /// </summary>
    private static bool IsUnrelated(Exception exception, Exception failure)
        => failure is not OperationCanceledException && exception != failure && exception.GetBaseException() != failure.GetBaseException();

    /// <summary>Returns the failure. If neither the caller nor the deadline cancelled the attempt, a handler's timeout did.</summary>
    private static Exception Cause(Exception failure)
        => failure is OperationCanceledException ? new TimeoutException("a handler cancelled the attempt, probably because the attempt timed out", failure) : failure;
}
