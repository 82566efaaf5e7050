using System.Net;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice;

/// <summary>Finds the URL at which the platform reaches an endpoint.</summary>
internal static class StreamUrl
{
    private const string Secure = "wss://";
    private const string Plain = "ws://";

    public static bool IsBase(Uri url)
        => url.IsAbsoluteUri && url.Scheme is "wss" or "ws" or "https" or "http" && url.Query.Length == 0 && url.Fragment.Length == 0 && url.UserInfo.Length == 0;

    /// <summary>Appends a path to the configured URL of the application.</summary>
    public static Uri Of(Uri publicUrl, string path)
        => new((publicUrl.Scheme is "wss" or "https" ? Secure : Plain) + publicUrl.Authority + publicUrl.AbsolutePath.TrimEnd('/') + path);

    /// <summary>Appends a path to where a callback came in. A proxy in front of the application may have ended TLS, so only this machine is called without it.</summary>
    public static Uri Of(RequestOrigin origin, string path)
        => new((origin.Scheme == Uri.UriSchemeHttp && IsThisMachine(origin.Host) ? Plain : Secure) + origin.Host + origin.PathBase + path);

    private static bool IsThisMachine(string host)
    {
        var name = new HostString(host).Host;
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
