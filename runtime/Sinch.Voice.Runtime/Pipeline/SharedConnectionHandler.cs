namespace Sinch.Voice;

/// <summary>Sends over the connections of all clients. Disposing it, as a handler above may, leaves them to the others.</summary>
internal sealed class SharedConnectionHandler : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => SharedConnections.Invoker.SendAsync(request, cancellationToken);
}
