namespace Sinch.Voice;

/// <summary>Authenticates with several credentials.</summary>
internal sealed class CombinedCredential : ApiCredential
{
    private readonly ApiCredential[] _credentials;

    public CombinedCredential(ApiCredential[] credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        foreach (var credential in credentials)
        {
            ArgumentNullException.ThrowIfNull(credential, nameof(credentials));
        }

        _credentials = [.. credentials];
        if (Locations.GroupBy(place => place).FirstOrDefault(place => place.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Two credentials set {twice.Key}.", nameof(credentials));
        }
    }

    internal override IEnumerable<string> Locations => _credentials.SelectMany(credential => credential.Locations);

    internal override bool CoversBodies => Array.Exists(_credentials, credential => credential.CoversBodies);

    public override string ToString() => string.Join(", ", _credentials.Select(credential => credential.ToString()));

    internal override async ValueTask AuthenticateAsync(HttpRequestMessage request, AuthenticationContext context, CancellationToken cancellationToken)
    {
        foreach (var credential in _credentials)
        {
            await credential.AuthenticateAsync(request, context, cancellationToken).ConfigureAwait(false);
        }
    }

    internal override IEnumerable<string> SecretsIn(HttpRequestMessage? message) => _credentials.SelectMany(credential => credential.SecretsIn(message));
}
