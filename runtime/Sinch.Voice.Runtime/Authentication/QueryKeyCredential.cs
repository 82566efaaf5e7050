namespace Sinch.Voice;

/// <summary>Authenticates with an API key in the query.</summary>
internal sealed class QueryKeyCredential : ApiCredential
{
    private readonly string _name;
    private readonly string _key;
    private readonly string _pair;

    public QueryKeyCredential(string name, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(key);
        CredentialText.Check(CredentialText.FindKeyProblem(ApiKeyLocation.Query, key), nameof(key));
        _name = name;
        _key = key;
        _pair = $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(key)}";
    }

    internal override IEnumerable<string> Locations => [CredentialLocation.Query(_name)];

    public override string ToString() => $"API key in the query parameter {_name}";

    /// <summary>Sets the key. The message of a later attempt already contains it.</summary>
    internal override ValueTask AuthenticateAsync(HttpRequestMessage request, AuthenticationContext context, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        var others = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsKey(pair));
        request.RequestUri = new Uri($"{address.GetLeftPart(UriPartial.Path)}?{string.Join('&', others.Append(_pair))}");
        return default;
    }

    internal override IEnumerable<string> SecretsIn(HttpRequestMessage? message) => [_key];

    private bool IsKey(string pair) => Uri.UnescapeDataString(pair.Split('=')[0]) == _name;
}
