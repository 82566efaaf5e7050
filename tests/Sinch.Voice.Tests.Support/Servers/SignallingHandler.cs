namespace Sinch.Voice.Tests.Support;

/// <summary>A handler that signals when the headers of a response have arrived.</summary>
public sealed class SignallingHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets a task that completes when the client has the headers of the first response and goes on to its body.</summary>
    public Task Received => _received.Task;

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        _received.TrySetResult();
        return response;
    }
}
