namespace Sinch.Voice;

/// <summary>
/// Where bearer tokens come from: an OAuth 2.0 or OpenID Connect library, a managed identity, a file. It is asked for every attempt of every
/// call, many at once, so it keeps a token until that is about to expire.
/// </summary>
public interface ITokenProvider
{
    /// <summary>Gives the token for a request.</summary>
    /// <param name="request">What the token is for.</param>
    /// <param name="cancellationToken">Cancelled when the call is, or its time is up.</param>
    /// <returns>The token, without <c>Bearer</c> before it.</returns>
    ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken);
}
