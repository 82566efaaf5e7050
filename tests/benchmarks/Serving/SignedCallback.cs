using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Benchmarks.Serving;

/// <summary>Signs callbacks as the platform does.</summary>
internal static class SignedCallback
{
    /// <summary>The application that the events are of.</summary>
    public const string Key = "3b216e8d-e385-4ff9-ae80-5d11897006b0";
    public const string Secret = TestApplication.Secret;

    private static readonly byte[] s_secret = Convert.FromBase64String(Secret);

    /// <summary>A whole request, as it goes over the wire.</summary>
    public static byte[] Request(Uri server, string path, ReadOnlySpan<byte> body)
    {
        const string ContentType = "application/json; charset=utf-8";
        var timestamp = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var signature = RequestSignature.Compute(new(Convert.FromBase64String(Secret)), "POST", body, ContentType, timestamp, path);
        var head = $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: {ContentType}\r\nContent-Length: {body.Length}\r\n"
            + $"x-timestamp: {timestamp}\r\nAuthorization: application {Key}:{signature}\r\n\r\n";
        return [.. System.Text.Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <summary>Computes the signature of a request with .NET's static methods, which are the fastest, and compares it.</summary>
    public static bool IsSigned(HttpRequest request, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
#pragma warning disable CA5351 // The platform's algorithm asks for MD5.
        MD5.HashData(body, hash);
#pragma warning restore CA5351
        var text = $"POST\n{Convert.ToBase64String(hash[..MD5.HashSizeInBytes])}\n{request.ContentType}\nx-timestamp:{request.Headers["x-timestamp"]}\n{request.Path}";
        HMACSHA256.HashData(s_secret, System.Text.Encoding.UTF8.GetBytes(text), hash);
        Span<char> expected = stackalloc char[44];
        Convert.TryToBase64Chars(hash, expected, out _);
        return request.Headers.Authorization.ToString().AsSpan()[^44..].SequenceEqual(expected);
    }
}
