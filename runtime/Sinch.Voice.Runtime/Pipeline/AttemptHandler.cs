namespace Sinch.Voice;

/// <summary>
/// The innermost handler of a client, beneath whatever handlers the user adds: every attempt is authenticated by itself, with a timestamp of its own,
/// and one that may not be made is refused. It holds nothing of a call, so it may be shared and renewed at will.
/// </summary>
internal sealed class AttemptHandler : DelegatingHandler
{
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _send;

    public AttemptHandler() => _send = base.SendAsync;

    /// <exception cref="InvalidOperationException">
    /// No call of the client made the message, or it is a copy without the options, and with the signature of the one that it is a copy of.
    /// </exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => request.Options.TryGetValue(RequestAttempts.Key, out var attempts)
            ? attempts.SendAsync(request, _send, cancellationToken)
            : Task.FromException<HttpResponseMessage>(new InvalidOperationException(
                "A handler sent a message that isn't that of the call, or a copy without its options, which is neither authenticated nor kept from being sent twice: copy HttpRequestMessage.Options, too."));

    /// <summary>The client makes no synchronous calls, so a handler that does would get past the authentication.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
        => throw new NotSupportedException("Handlers of the client send requests with SendAsync.");
}
