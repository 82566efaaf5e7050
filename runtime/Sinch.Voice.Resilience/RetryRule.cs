using System.Net;
using Polly.Timeout;

namespace Sinch.Voice;

/// <summary>Selects the failures to retry: transient ones, if <see cref="RetrySafety"/> allows it.</summary>
internal static class RetryRule
{
    public static bool MaySendAgain(HttpRequestMessage request, HttpResponseMessage response)
        => IsTransient(response.StatusCode) && (RetrySafety.WasNotProcessed(response) || IsIdempotent(request));

    public static bool MaySendAgain(HttpRequestMessage request, Exception exception)
        => IsTransient(exception) && (RetrySafety.WasNotProcessed(exception) || IsIdempotent(request));

    private static bool IsIdempotent(HttpRequestMessage request)
        => request.Options.TryGetValue(RequestAttempts.Key, out var attempts) && RetrySafety.IsIdempotent(attempts.Operation);

    /// <summary>
    /// Returns whether a status is transient. Permanent ones are excluded: a method or HTTP version that the server does not support.
    /// </summary>
    private static bool IsTransient(HttpStatusCode status)
        => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            || ((int)status >= 500 && status is not (HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported));

    /// <summary>
    /// Returns whether a failure is transient: no connection, a lost connection, or the timeout of an attempt or of connecting. Cancellation by the
    /// caller has no such cause.
    /// </summary>
    private static bool IsTransient(Exception exception)
        => exception is HttpRequestException or IOException or TimeoutRejectedException or OperationCanceledException { InnerException: TimeoutException };
}
