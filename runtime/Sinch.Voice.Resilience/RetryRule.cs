using System.Net;
using Polly.Timeout;

namespace Sinch.Voice;

/// <summary>
/// What may be sent again. A request that wasn't carried out for certain may, whatever its method; one whose outcome is unknown may only if
/// its method is idempotent: a callout that is made twice rings twice.
/// </summary>
internal static class RetryRule
{
    /// <summary>RFC 9110, 9.2.2. POST and PATCH aren't.</summary>
    private static readonly HashSet<HttpMethod> s_idempotent = [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Put, HttpMethod.Delete];

    public static bool MaySendAgain(HttpRequestMessage request, HttpResponseMessage response)
        => WasRefusedUnseen(response) || (IsTransient(response.StatusCode) && IsIdempotent(request));

    public static bool MaySendAgain(HttpRequestMessage request, Exception exception)
        => WasNotSent(exception) || (IsTransient(exception) && IsIdempotent(request));

    private static bool IsIdempotent(HttpRequestMessage request) => s_idempotent.Contains(request.Method);

    /// <summary>Too many requests, or a server that says when it is there again: neither has looked at this one.</summary>
    private static bool WasRefusedUnseen(HttpResponseMessage response)
        => response.StatusCode == HttpStatusCode.TooManyRequests
            || (response.StatusCode == HttpStatusCode.ServiceUnavailable && response.Headers.RetryAfter is not null);

    /// <summary>What time doesn't mend is left out: a method or version of HTTP that the server doesn't have.</summary>
    private static bool IsTransient(HttpStatusCode status)
        => status == HttpStatusCode.RequestTimeout
            || ((int)status >= 500 && status is not (HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported));

    /// <summary>There was no connection to send it over.</summary>
    private static bool WasNotSent(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>A connection that was lost, or the timeout of an attempt or of connecting. Cancellation by the caller has no such cause.</summary>
    private static bool IsTransient(Exception exception)
        => exception is HttpRequestException or IOException or TimeoutRejectedException or OperationCanceledException { InnerException: TimeoutException };
}
