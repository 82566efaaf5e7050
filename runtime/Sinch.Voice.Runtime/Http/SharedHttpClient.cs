using System.Net;

namespace Sinch.Voice;

/// <summary>The connections of all clients that aren't given an <see cref="HttpClient"/> of their own.</summary>
internal static class SharedHttpClient
{
    /// <summary>
    /// Connections are renewed, so that changes in DNS are noticed. Redirects are the pipeline's matter, since the credential goes with
    /// them; so are timeouts, which belong to a call.
    /// </summary>
    public static HttpClient Instance { get; } = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
