namespace Sinch.Voice;

/// <summary>Authenticates with an API key in a cookie.</summary>
internal sealed class CookieKeyCredential : ApiCredential
{
    private const string Header = "Cookie";

    private readonly string _name;
    private readonly string _key;

    public CookieKeyCredential(string name, string key)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(key);
        if (!HeaderNames.IsToken(name))
        {
            throw new ArgumentException("The name is not a valid cookie name.", nameof(name));
        }

        CredentialText.Check(CredentialText.FindKeyProblem(ApiKeyLocation.Cookie, key), nameof(key));
        _name = name;
        _key = key;
    }

    internal override IEnumerable<string> Locations => [CredentialLocation.Cookie(_name)];

    public override string ToString() => $"API key in the cookie {_name}";

    /// <summary>Sets the key and keeps other cookies. The message of a later attempt already contains the key.</summary>
    internal override ValueTask AuthenticateAsync(HttpRequestMessage request, AuthenticationContext context, CancellationToken cancellationToken)
    {
        var others = request.Headers.TryGetValues(Header, out var values)
            ? values.SelectMany(value => value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Where(pair => pair.Split('=')[0] != _name)
            : [];
        var cookies = string.Join("; ", others.Append($"{_name}={_key}"));
        request.Headers.Remove(Header);
        request.Headers.TryAddWithoutValidation(Header, cookies);
        return default;
    }

    internal override IEnumerable<string> SecretsIn(HttpRequestMessage? message) => [_key];
}
