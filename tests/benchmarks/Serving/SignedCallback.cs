using System.Globalization;

namespace Sinch.Voice.Benchmarks.Serving;

/// <summary>Signs callbacks as the platform does.</summary>
internal static class SignedCallback
{
    /// <summary>The application that the events are of.</summary>
    public const string Key = "3b216e8d-e385-4ff9-ae80-5d11897006b0";
    public const string Secret = TestApplication.Secret;

    /// <summary>A whole request, as it goes over the wire.</summary>
    public static byte[] Request(Uri server, string path, ReadOnlySpan<byte> body)
    {
        const string ContentType = "application/json";
        var timestamp = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var signature = RequestSignature.Compute(new(Convert.FromBase64String(Secret)), "POST", body, ContentType, timestamp, path);
        var head = $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: {ContentType}\r\nContent-Length: {body.Length}\r\n"
            + $"x-timestamp: {timestamp}\r\nAuthorization: application {Key}:{signature}\r\n\r\n";
        return [.. System.Text.Encoding.ASCII.GetBytes(head), .. body];
    }
}
