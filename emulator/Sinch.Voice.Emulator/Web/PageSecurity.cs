using System.Net;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Emulator.Web;

/// <summary>Keeps other pages of the browser from the emulator: those of another origin, and those whose name was made to lead to this machine.</summary>
internal sealed class PageSecurity(IEnumerable<string> allowedHosts)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly HashSet<string> _allowedHosts = new(allowedHosts, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether a request may see and control calls.</summary>
    public bool Allows(HttpRequest request) => IsOfThisMachine(request.Host) && IsOfThisPage(request);

    /// <summary>Tells the browser what the page may do and where it may be shown.</summary>
    public static void Protect(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    /// <summary>A name of another machine leads here only if somebody made it do so.</summary>
    public bool IsOfThisMachine(HostString host)
        => host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address))
            || _allowedHosts.Contains(host.Host);

    /// <summary>A program sends neither header; a browser says where the page is from that asks.</summary>
    private static bool IsOfThisPage(HttpRequest request)
        => (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"{request.Scheme}://{request.Host}")
            && (request.Headers["Sec-Fetch-Site"].Count == 0 || request.Headers["Sec-Fetch-Site"] == "same-origin" || request.Headers["Sec-Fetch-Site"] == "none");
}
