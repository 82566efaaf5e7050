using System.Net;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Whether a request may be sent again without doing twice what it asks for: a callout that is made twice rings twice. A request whose method is
/// idempotent may; any other one only if the server did not carry it out for certain.
/// </summary>
internal static class RepeatRule
{
    /// <summary>RFC 9110, 9.2.2. POST and PATCH aren't, nor is a method that nobody knows.</summary>
    private static readonly HashSet<HttpMethod> s_idempotent =
        [HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Trace, HttpMethod.Put, HttpMethod.Delete];

    public static bool IsIdempotent(ApiOperation operation) => s_idempotent.Contains(operation.Method);

    /// <summary>
    /// Whether a response says that the request wasn't carried out: the server hasn't looked at it (429, or 503 with the time to come back; 421
    /// and 425), asks for a credential first (401, 407) or has it sent elsewhere (307, 308).
    /// </summary>
    public static bool WasNotCarriedOut(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.MisdirectedRequest or (HttpStatusCode)425 => true,
        HttpStatusCode.Unauthorized or HttpStatusCode.ProxyAuthenticationRequired => true,
        HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect => true,
        HttpStatusCode.ServiceUnavailable => response.Headers.RetryAfter is not null,
        _ => false,
    };

    /// <summary>Whether there was no connection to send a request over.</summary>
    public static bool WasNotCarriedOut(Exception exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };
}
