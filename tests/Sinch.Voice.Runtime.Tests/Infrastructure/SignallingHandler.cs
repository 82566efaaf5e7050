namespace Sinch.Voice.Runtime.Tests;

/// <summary>Tells when the headers of a response have arrived.</summary>
internal sealed class SignallingHandler(TaskCompletionSource arrived) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        arrived.TrySetResult();
        return response;
    }
}
