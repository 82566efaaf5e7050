namespace Sinch.Voice;

/// <summary>
/// The innermost handler of a client. It authenticates each attempt with its own timestamp and refuses attempts that must not be made. It holds no
/// state of a call, so it can be shared and renewed.
/// </summary>
internal sealed class AttemptHandler : DelegatingHandler
{
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _send;

    public AttemptHandler() => _send = base.SendAsync;

    /// <exception cref="InvalidOperationException">The message is not from a call of the client, or is a copy without the options.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => request.Options.TryGetValue(RequestAttempts.Key, out var attempts)
            ? attempts.SendAsync(request, _send, cancellationToken)
            : Task.FromException<HttpResponseMessage>(new InvalidOperationException(
                "A handler sent a message that is not from a call of the client, or a copy without its options. Such a message cannot be authenticated or protected from being sent twice. Copy HttpRequestMessage.Options as well."));

    /// <summary>Throws, because the client makes no synchronous calls. A handler that does would bypass authentication.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        => throw new NotSupportedException("The client does not support synchronous requests. Send requests with SendAsync.");
}
