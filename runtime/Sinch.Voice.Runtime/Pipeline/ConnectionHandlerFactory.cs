namespace Sinch.Voice;

/// <summary>Creates the handlers of the connections.</summary>
internal static class ConnectionHandlerFactory
{
    /// <summary>
    /// Creates a handler. Connections are renewed to follow DNS changes. The pipeline handles redirects, because the credential is sent along. The
    /// handler propagates no trace context and creates no activities: they would contain the URL, and with it phone numbers.
    /// </summary>
    public static DecompressionHandler Create() => new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,
    });
}
