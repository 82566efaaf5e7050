using System.Net.Http.Headers;
using System.Text;

namespace Sinch.Voice;

/// <summary>HTTP Basic authentication (RFC 7617).</summary>
internal sealed class BasicCredential : SinchCredential
{
    private readonly AuthenticationHeaderValue _header;

    public BasicCredential(string applicationKey, string applicationSecret)
        : base(applicationKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationSecret);
        _header = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{applicationKey}:{applicationSecret}")));
    }

    public override string ToString() => $"Basic credential of application {ApplicationKey}";

    internal override void Authenticate(HttpRequestMessage request, ReadOnlySpan<byte> body, TimeProvider time)
        => request.Headers.Authorization = _header;
}
