using System.Net;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Determines which redirects are followed. The document describes its first server as "redirected by Sinch to an appropriate region", so redirects
/// among its servers are followed and authenticated. No other server is sent the credential.
/// </summary>
internal sealed class RedirectPolicy(ServerMap servers)
{
    public const int MaxHops = 5;

    /// <summary>Returns the URL to follow; <see langword="null"/> if the response is final.</summary>
    public Uri? Next(HttpResponseMessage response, ApiOperation operation, Uri current, ServerRegion? region)
    {
        // A redirect that the operation declares as a success is the response.
        if (operation.IsSuccess((int)response.StatusCode)
            || !KeepsRequest(response.StatusCode, operation.Method)
            || response.Headers.Location is not { } location)
        {
            return null;
        }

        if (!Uri.TryCreate(current, location, out var next))
        {
            return null;
        }

        var downgrades = current.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps;
        return !downgrades && servers.IsTrusted(next, operation, region) ? next : null;
    }

    /// <summary>Returns whether the redirect requires the same method and body (RFC 9110, 15.4).</summary>
    private static bool KeepsRequest(HttpStatusCode status, HttpMethod method) => status switch
    {
        HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect => true,
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found => method == HttpMethod.Get || method == RetrySafety.Query,
        HttpStatusCode.SeeOther => method == HttpMethod.Get,
        _ => false,
    };
}
