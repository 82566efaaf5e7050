namespace Sinch.Voice;

/// <summary>A token that stays as it is.</summary>
internal sealed class FixedToken : ITokenProvider
{
    private readonly string _token;
    private readonly SentSecret _sent;

    public FixedToken(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        CredentialText.Check(CredentialText.FindTokenProblem(token), nameof(token));
        _token = token;
        _sent = new(token);
    }

    public ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) => new(_token);

    public string Conceal(string text) => _sent.Conceal(text);
}
