namespace Sinch.Voice;

/// <summary>The connections that requests go over.</summary>
internal static class ConnectionHandlerFactory
{
    /// <summary>
    /// Connections are renewed, so that changes in DNS are noticed. Redirects are the pipeline's matter, since the credential goes with
    /// them. Nothing is propagated, which also keeps the handler from telling traces of its own: they hold the address, and in it phone
    /// numbers.
    /// </summary>
    public static DecompressionHandler Create() => new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    });
}
