using System.Net;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Says where a redirect may be followed to. The document says of its first server "redirected by Sinch to an appropriate region", so
/// redirects among its own servers are followed and authenticated; no other server is given the credential.
/// </summary>
internal sealed class RedirectPolicy(ServerMap servers)
{
    public const int MaxHops = 5;

    /// <summary>The address to go on to; <see langword="null"/> if the response is the answer.</summary>
    public Uri? Next(HttpResponseMessage response, ApiOperation operation, Uri current, ServerRegion? region)
    {
        // Where a redirect is what the operation declares as its success, it is the answer.
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

    /// <summary>Whether the redirect asks for the same method and body again (RFC 9110, 15.4).</summary>
    private static bool KeepsRequest(HttpStatusCode status, HttpMethod method) => status switch
    {
        HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect => true,
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther => method == HttpMethod.Get,
        _ => false,
    };
}
