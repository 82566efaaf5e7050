using System.Net;
using Polly.Timeout;

namespace Sinch.Voice;

/// <summary>What is sent again: what failed in passing, as far as <see cref="RepeatRule"/> lets it be sent again.</summary>
internal static class RetryRule
{
    public static bool MaySendAgain(HttpRequestMessage request, HttpResponseMessage response)
        => IsTransient(response.StatusCode) && (RepeatRule.WasNotCarriedOut(response) || IsIdempotent(request));

    public static bool MaySendAgain(HttpRequestMessage request, Exception exception)
        => IsTransient(exception) && (RepeatRule.WasNotCarriedOut(exception) || IsIdempotent(request));

    private static bool IsIdempotent(HttpRequestMessage request)
        => request.Options.TryGetValue(RequestAttempts.Key, out var attempts) && RepeatRule.IsIdempotent(attempts.Operation);

    /// <summary>What time doesn't mend is left out: a method or version of HTTP that the server doesn't have.</summary>
    private static bool IsTransient(HttpStatusCode status)
        => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            || ((int)status >= 500 && status is not (HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported));

    /// <summary>No connection, one that was lost, or the timeout of an attempt or of connecting. Cancellation by the caller has no such cause.</summary>
    private static bool IsTransient(Exception exception)
        => exception is HttpRequestException or IOException or TimeoutRejectedException or OperationCanceledException { InnerException: TimeoutException };
}
