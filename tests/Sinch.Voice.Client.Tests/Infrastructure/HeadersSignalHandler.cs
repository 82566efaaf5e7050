namespace Sinch.Voice.Client.Tests.Infrastructure;

/// <summary>Tells a test's server that the client has the headers of the response and goes on to its body.</summary>
internal sealed class HeadersSignalHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Received => _received.Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        _received.SetResult();
        return response;
    }
}
