using System.Net;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Determines whether a request may be retried without executing it twice: a callout that is made twice rings twice. A request with an idempotent
/// method may be retried. Any other request may be retried only if the server certainly did not execute it.
/// </summary>
internal static class RetrySafety
{
    /// <summary>The method QUERY, a GET with a body; .NET 8 has no constant for it.</summary>
    public static readonly HttpMethod Query = new("QUERY");

    /// <summary>The idempotent methods (RFC 9110, 9.2.2), and QUERY, which is safe. POST, PATCH and unknown methods are not idempotent.</summary>
    private static readonly HashSet<HttpMethod> s_idempotent =
        [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Trace, HttpMethod.Put, HttpMethod.Delete, Query];

    public static bool IsIdempotent(ApiOperation operation) => s_idempotent.Contains(operation.Method);

    /// <summary>
    /// Returns whether a response shows that the server did not execute the request: it did not process it (429, 503 with <c>Retry-After</c>, 421,
    /// 425), requires a credential first (401, 407) or redirects it (307, 308).
    /// </summary>
    public static bool WasNotProcessed(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.MisdirectedRequest or (HttpStatusCode)425 => true,
        HttpStatusCode.Unauthorized or HttpStatusCode.ProxyAuthenticationRequired => true,
        HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect => true,
        HttpStatusCode.ServiceUnavailable => response.Headers.RetryAfter is not null,
        _ => false,
    };

    /// <summary>Returns whether there was no connection to send the request over.</summary>
    public static bool WasNotProcessed(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
