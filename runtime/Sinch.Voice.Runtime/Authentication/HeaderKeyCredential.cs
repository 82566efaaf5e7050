namespace Sinch.Voice;

/// <summary>Authenticates with an API key in a header.</summary>
internal sealed class HeaderKeyCredential : ApiCredential
{
    private readonly string _name;
    private readonly string _key;

    public HeaderKeyCredential(string name, string key)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(key);
        if (!HeaderNames.CanHoldKey(name))
        {
            throw new ArgumentException("The name is not a valid header name, or the client sets the header itself.", nameof(name));
        }

        CredentialText.Check(CredentialText.FindKeyProblem(ApiKeyLocation.Header, key), nameof(key));
        _name = name;
        _key = key;
    }

    internal override IEnumerable<string> Locations => [CredentialLocation.Header(_name)];

    public override string ToString() => $"API key in the header {_name}";

    internal override ValueTask AuthenticateAsync(HttpRequestMessage request, AuthenticationContext context, CancellationToken cancellationToken)
    {
        request.Headers.Remove(_name);
        request.Headers.TryAddWithoutValidation(_name, _key);
        return default;
    }

    internal override IEnumerable<string> SecretsIn(HttpRequestMessage? message) => [_key];
}
