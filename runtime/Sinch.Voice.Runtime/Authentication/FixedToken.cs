namespace Sinch.Voice;

/// <summary>A token that stays as it is.</summary>
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
