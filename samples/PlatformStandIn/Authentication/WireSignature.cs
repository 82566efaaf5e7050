using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>The signature of requests to the platform, and of its own to applications.</summary>
internal sealed class WireSignature(string applicationSecret)
{
    private readonly byte[] _secret = Decode(applicationSecret);

    public string Create(string method, byte[] body, string contentType, string timestamp, string path)
    {
        var text = string.Join('\n', method.ToUpperInvariant(), ContentMd5(body), contentType, "x-timestamp:" + timestamp, path);
        return Convert.ToBase64String(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text)));
    }

    // The platform's signature uses MD5 for the body; the secret is the key of HMAC-SHA256.
#pragma warning disable CA5351
    private static string ContentMd5(byte[] body) => body.Length == 0 ? string.Empty : Convert.ToBase64String(MD5.HashData(body));
#pragma warning restore CA5351

    private static byte[] Decode(string secret)
    {
        try
        {
            return Convert.FromBase64String(secret);
        }
        catch (FormatException exception)
        {
            throw new ArgumentException("The application secret isn't Base64.", nameof(secret), exception);
        }
    }
}
