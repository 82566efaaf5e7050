namespace Sinch.Voice;

/// <summary>
/// Lies beneath every other handler, next to the connections: what handlers, retries and loggers above are told of a failure neither repeats the
/// credential nor forges lines of a log, and no response of a server that wasn't called reaches them.
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
        var credential = request.Options.TryGetValue(RequestAttempts.Key, out var attempts) ? attempts.Credential : ApiCredential.None;
        return TransportCause.Clean(exception, SecretRedactor.Of(credential, request));
    }
}
