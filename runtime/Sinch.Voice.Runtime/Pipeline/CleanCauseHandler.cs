namespace Sinch.Voice;

/// <summary>
/// The handler next to the connections. It removes secrets and line breaks from the exceptions that handlers and loggers above it get, and refuses
/// responses from a server that was not called.
/// </summary>
internal sealed class CleanCauseHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var redirect = FollowedRedirect.Watch(request);
            return redirect.Refuse(await base.SendAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (Clean(request, exception) is var clean && clean != exception)
        {
            throw clean;
        }
    }

    private static Exception Clean(HttpRequestMessage request, Exception exception)
    {
        var credential = request.Options.TryGetValue(RequestAttempts.Key, out var attempts) ? attempts.Credential : ApiCredentials.None;
        return TransportCause.Clean(exception, SecretRedactor.Of(credential, request));
    }
}
