namespace Sinch.Voice;

/// <summary>
/// The innermost handler of a client from the factory, beneath whatever handlers the user adds: every attempt of a retry is authenticated
/// afresh, with a timestamp of its own. It holds nothing, so it may be shared and renewed at will.
/// </summary>
internal sealed class AuthenticationHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var authentication = request.Options.TryGetValue(RequestAttempts.Key, out var attempts)
            ? attempts.AuthenticateAsync(request, cancellationToken)
            : default;
        return authentication.IsCompletedSuccessfully ? base.SendAsync(request, cancellationToken) : SendAfterAsync(authentication, request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAfterAsync(ValueTask authentication, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await authentication.ConfigureAwait(false);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
