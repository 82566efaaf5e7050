using System.Globalization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Describes calls of requests that may not be carried out twice, by the attempt that was made. What handlers did afterwards, such as a retry that was
/// refused or a circuit that was opened, mustn't hide that the request may have been carried out.
/// </summary>
internal static class FirstOutcome
{
    /// <returns><see langword="null"/> if there was no such attempt, or <paramref name="exception"/> says all there is to say of it.</returns>
    public static SinchVoiceException? Describe(
        ClientSettings settings, ApiOperation operation, RequestAttempts? attempts, HttpRequestMessage? message, Exception exception, CallDeadline deadline)
    {
        // The body of a response is read after all attempts.
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
        => attempts.IsRefused ? RepeatRefusedException.Reason
            : deadline.HasPassed ? string.Create(CultureInfo.InvariantCulture, $"the call then took longer than {deadline.Timeout.TotalSeconds:0.###} s")
            : $"the call then failed: {text}";

    /// <summary>Handlers that end an attempt by cancelling it say themselves why, and others wrap what they were told.</summary>
    private static bool IsUnrelated(Exception exception, Exception failure)
        => failure is not OperationCanceledException && exception != failure && exception.GetBaseException() != failure.GetBaseException();

    /// <summary>Neither the caller nor the deadline cancelled the attempt, so it was a handler to which it took too long.</summary>
    private static Exception Cause(Exception failure)
        => failure is OperationCanceledException ? new TimeoutException("a handler cancelled the attempt, as it does when it takes too long", failure) : failure;
}
