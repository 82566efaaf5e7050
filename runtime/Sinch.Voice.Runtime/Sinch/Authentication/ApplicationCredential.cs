using System.Net.Http.Headers;

namespace Sinch.Voice;

/// <summary>Authenticates with the key and the secret of an application as user name and password.</summary>
internal sealed class ApplicationCredential : SinchCredential
{
    private readonly AuthenticationHeaderValue _header;
    private readonly string[] _secrets;

    public ApplicationCredential(string applicationKey, string applicationSecret)
        : base(applicationKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationSecret);
        _header = BasicAuthentication.Header(applicationKey, applicationSecret);
        _secrets = [_header.Parameter!, applicationSecret];
    }

    public override string ToString() => $"Basic credential of application {ApplicationKey}";

    internal override void Authenticate(HttpRequestMessage request, ReadOnlySpan<byte> body, TimeProvider time)
        => request.Headers.Authorization = _header;

    internal override IEnumerable<string> SecretsIn(HttpRequestMessage? message) => _secrets;
}
