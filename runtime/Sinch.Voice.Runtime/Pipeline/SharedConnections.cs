namespace Sinch.Voice;

/// <summary>
/// The connections of all clients that aren't given an <see cref="HttpClient"/> of their own. Timeouts belong to a call and are the pipeline's matter,
/// so there is nothing that an <see cref="HttpClient"/> would add.
/// </summary>
internal static class SharedConnections
{
    public static HttpMessageInvoker Invoker { get; } = new(ConnectionHandlerFactory.Create());
}

/// <summary>Sends over the connections of all clients. Disposing it, as a handler above may, leaves them to the others.</summary>
internal sealed class SharedConnectionHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => SharedConnections.Invoker.SendAsync(request, cancellationToken);
}
