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
        _secret = ApplicationSecret.Decode(applicationSecret, nameof(applicationSecret));
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
}
