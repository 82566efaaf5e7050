using System.Globalization;
using System.Net.Http.Headers;

namespace Sinch.Voice;

/// <summary>Signs each request by itself: everything that belongs to a request lives on the stack of the call.</summary>
internal sealed class SignedCredential : SinchCredential
{
    private const string TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private readonly byte[] _secret;

    public SignedCredential(string applicationKey, string applicationSecret)
        : base(applicationKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationSecret);
        _secret = DecodeSecret(applicationSecret);
    }

    public override string ToString() => $"Signed credential of application {ApplicationKey}";

    internal override void Authenticate(HttpRequestMessage request, ReadOnlySpan<byte> body, TimeProvider time)
    {
        var timestamp = time.GetUtcNow().UtcDateTime.ToString(TimestampFormat, CultureInfo.InvariantCulture);
        var contentType = request.Content?.Headers.ContentType?.ToString() ?? string.Empty;
        var signature = RequestSignature.Compute(
            _secret, request.Method.Method, body, contentType, timestamp, request.RequestUri!.AbsolutePath);

        request.Headers.Remove(RequestSignature.TimestampHeader);
        request.Headers.TryAddWithoutValidation(RequestSignature.TimestampHeader, timestamp);
        request.Headers.Authorization = new AuthenticationHeaderValue("Application", $"{ApplicationKey}:{signature}");
    }

    /// <summary>Says what is wrong without the secret, and without an inner exception that might hold it.</summary>
    private static byte[] DecodeSecret(string applicationSecret)
    {
        var secret = new byte[applicationSecret.Length];
        return Convert.TryFromBase64String(applicationSecret, secret, out var length) && length > 0
            ? secret[..length]
            : throw new ArgumentException("The application secret isn't Base64. Copy it from the Sinch dashboard as it stands there.", nameof(applicationSecret));
    }
}
