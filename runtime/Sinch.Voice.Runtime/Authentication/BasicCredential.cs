using System.Net.Http.Headers;

namespace Sinch.Voice;

/// <summary>Authenticates with a user name and a password. Either may be empty: some APIs use a key as one and leave the other empty.</summary>
internal sealed class BasicCredential : ApiCredential
{
    private readonly AuthenticationHeaderValue _header;
    private readonly string[] _secrets;

    public BasicCredential(string userName, string password)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        CredentialText.Check(BasicAuthentication.FindUserNameProblem(userName), nameof(userName));
        CredentialText.Check(BasicAuthentication.FindPasswordProblem(password), nameof(password));
        _header = BasicAuthentication.Header(userName, password);
        _secrets = [_header.Parameter!, password];
    }

    internal override IEnumerable<string> Locations => [CredentialLocation.Authorization];

    public override string ToString() => "Basic credential";

    internal override ValueTask AuthenticateAsync(HttpRequestMessage request, AuthenticationContext context, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = _header;
        return default;
    }

    internal override IEnumerable<string> SecretsIn(HttpRequestMessage? message) => _secrets;
}
