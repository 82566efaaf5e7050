using System.Globalization;
using System.Net.Http.Headers;

namespace Sinch.Voice;

/// <summary>Authenticates by signing each request. All state of a request is on the stack of the call.</summary>
internal sealed class SignedCredential : SinchCredential
{
    private readonly SigningKey _key;

    public SignedCredential(string applicationKey, string applicationSecret)
        : base(applicationKey)
    {
        _key = new(ApplicationSecret.Decode(applicationSecret, nameof(applicationSecret)));
    }

    internal override bool CoversBodies => true;

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

    /// <summary>
    /// Returns the signature in the message. It must not reach logs, although it is valid for one request only. The secret is never sent.
    /// </summary>
    internal override IEnumerable<string> SecretsIn(HttpRequestMessage? message)
        => message?.Headers.Authorization?.Parameter is { } parameter ? [parameter[(parameter.IndexOf(':', StringComparison.Ordinal) + 1)..]] : [];

    /// <summary>
    /// Formats a time as ISO 8601 in UTC with milliseconds: the round-trip format, the fastest in .NET, without its last four digits.
    /// </summary>
    private static string Timestamp(DateTimeOffset now)
    {
        const int Milliseconds = 23;
        Span<char> text = stackalloc char[28];
        now.UtcDateTime.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        text[Milliseconds] = 'Z';
        return new string(text[..(Milliseconds + 1)]);
    }
}
