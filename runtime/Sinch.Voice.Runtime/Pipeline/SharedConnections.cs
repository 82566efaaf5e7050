namespace Sinch.Voice;

/// <summary>
/// Provides the process-wide connection pool for clients without their own <see cref="HttpClient"/>. The pipeline handles timeouts, so an
/// <see cref="HttpClient"/> would add nothing.
/// </summary>
internal static class SharedConnections
{
    public static HttpMessageInvoker Invoker { get; } = new(ConnectionHandlerFactory.Create());
}

/// <summary>Sends over the process-wide connections. Disposing the handler keeps the connections open for other clients.</summary>
internal sealed class SharedConnectionHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => SharedConnections.Invoker.SendAsync(request, cancellationToken);
}
