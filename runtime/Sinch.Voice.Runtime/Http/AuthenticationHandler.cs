namespace Sinch.Voice;

/// <summary>
/// The innermost handler of a client from the factory, beneath whatever handlers the user adds: every attempt of a retry is authenticated
/// afresh, with a timestamp of its own. It holds nothing, so it may be shared and renewed at will.
/// </summary>
internal sealed class AuthenticationHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(RequestAttempts.Key, out var attempts))
        {
            attempts.Authenticate(request);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
