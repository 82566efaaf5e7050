using System.Globalization;
using System.Net.Http.Headers;

namespace Sinch.Voice;

/// <summary>Signs each request by itself: everything that belongs to a request lives on the stack of the call.</summary>
internal sealed class SignedCredential : SinchCredential
{
    private readonly SigningKey _key;

    public SignedCredential(string applicationKey, string applicationSecret)
        : base(applicationKey)
    {
        _key = new(ApplicationSecret.Decode(applicationSecret, nameof(applicationSecret)));
    }

    public override string ToString() => $"Signed credential of application {ApplicationKey}";

    internal override void Authenticate(HttpRequestMessage request, ReadOnlySpan<byte> body, TimeProvider time)
    {
        var timestamp = Timestamp(time.GetUtcNow());
        var contentType = request.Content?.Headers.ContentType?.ToString() ?? string.Empty;
        var signature = RequestSignature.Compute(
            _key, request.Method.Method, body, contentType, timestamp, request.RequestUri!.AbsolutePath);

        request.Headers.Remove(RequestSignature.TimestampHeader);
        request.Headers.TryAddWithoutValidation(RequestSignature.TimestampHeader, timestamp);
        request.Headers.Authorization = new AuthenticationHeaderValue("Application", $"{ApplicationKey}:{signature}");
    }

    /// <summary>The secret isn't sent; a signature is, and it is not for logs though it is of use for that one request only.</summary>
    internal override IEnumerable<string> SecretsIn(HttpRequestMessage? message)
        => message?.Headers.Authorization?.Parameter is { } parameter ? [parameter[(parameter.IndexOf(':', StringComparison.Ordinal) + 1)..]] : [];

    /// <summary>ISO 8601 in UTC with milliseconds: the round-trip format, which .NET writes fastest, without its last four digits.</summary>
    private static string Timestamp(DateTimeOffset now)
    {
        const int Milliseconds = 23;
        Span<char> text = stackalloc char[28];
        now.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[Milliseconds] = 'Z';
        return new string(text[..(Milliseconds + 1)]);
    }
}
