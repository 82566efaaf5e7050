namespace Sinch.Voice;

/// <summary>Provides a token that never changes.</summary>
internal sealed class FixedToken : ITokenProvider
{
    private readonly string _token;

    public FixedToken(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        CredentialText.Check(CredentialText.FindTokenProblem(token), nameof(token));
        _token = token;
    }

    public ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) => new(_token);
}
