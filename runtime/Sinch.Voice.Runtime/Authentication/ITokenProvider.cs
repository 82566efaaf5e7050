namespace Sinch.Voice;

/// <summary>Provides bearer tokens, for example from an OAuth 2.0 or OpenID Connect library, a managed identity or a file.</summary>
/// <remarks>The client calls the provider for each attempt of each call, concurrently. Cache a token until shortly before it expires.</remarks>
public interface ITokenProvider
{
    /// <summary>Gets the token for a request.</summary>
    /// <param name="request">The request that needs the token.</param>
    /// <param name="cancellationToken">The token that is cancelled when the call is cancelled or times out.</param>
    /// <returns>The token without the <c>Bearer</c> prefix.</returns>
    ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken);
}
