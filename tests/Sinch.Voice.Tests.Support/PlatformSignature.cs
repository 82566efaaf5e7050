using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice.Tests.Support;

/// <summary>Signs as the platform does. It follows the platform's documentation and not the runtime, so that the two check each other.</summary>
public static class PlatformSignature
{
    /// <summary>Computes the signature of a request.</summary>
    /// <param name="secret">The secret, decoded.</param>
    /// <param name="method">The method.</param>
    /// <param name="body">The body.</param>
    /// <param name="contentType">The media type of the body; empty if there is none.</param>
    /// <param name="timestamp">The value of <c>x-timestamp</c>.</param>
    /// <param name="path">The path as sent.</param>
    public static string Compute(byte[] secret, string method, byte[] body, string contentType, string timestamp, string path)
    {
#pragma warning disable CA5351 // The platform's algorithm asks for MD5.
        var md5 = body.Length == 0 ? string.Empty : Convert.ToBase64String(MD5.HashData(body));
#pragma warning restore CA5351
        return Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{method}\n{md5}\n{contentType}\nx-timestamp:{timestamp}\n{path}")));
    }

    /// <summary>Computes the <c>Authorization</c> header that a client has to send with a request.</summary>
    public static string AuthorizationOf(ReceivedRequest request, string key, string secret)
    {
        var signature = Compute(
            Convert.FromBase64String(secret),
            request.Method,
            request.Body,
            request.Header("Content-Type") ?? string.Empty,
            request.Header("x-timestamp") ?? string.Empty,
            request.Path);
        return $"Application {key}:{signature}";
    }

    /// <summary>Writes a time as <c>x-timestamp</c> has it, in whole seconds.</summary>
    public static string Timestamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
