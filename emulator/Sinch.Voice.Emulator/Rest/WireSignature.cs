using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Creates the signatures of requests to the platform, and of its own requests to applications.</summary>
/// <remarks>The implementation shares no code with the runtime, so that neither hides a mistake of the other.</remarks>
internal sealed class WireSignature(string applicationSecret)
{
    private readonly byte[] _secret = Decode(applicationSecret);

    /// <summary>Gets the secret in Base64.</summary>
    public string Secret => applicationSecret;

    /// <summary>Returns the problem of a text that is not a secret, such as <c>is empty</c>; otherwise, <see langword="null"/>.</summary>
    public static string? FindProblem(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return !Convert.TryFromBase64String(secret, new byte[secret.Length], out var length) ? "is not Base64" : length == 0 ? "is empty" : null;
    }

    /// <summary>Creates a signature.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="body">The body as sent; empty if there is none.</param>
    /// <param name="contentType">The value of <c>Content-Type</c> as sent, parameters included; empty if there is none.</param>
    /// <param name="timestamp">The value of <c>x-timestamp</c> as sent.</param>
    /// <param name="path">The path as sent, percent-encoded, without the query.</param>
    /// <returns>The signature in Base64.</returns>
    public string Create(string method, ReadOnlySpan<byte> body, string contentType, string timestamp, string path)
    {
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Compute(method, body, contentType, timestamp, path, signature);
        return Convert.ToBase64String(signature);
    }

    /// <summary>Compares a signature with the expected one in constant time.</summary>
    public bool IsValid(string signature, string method, ReadOnlySpan<byte> body, string contentType, string timestamp, string path)
    {
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> actual = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Compute(method, body, contentType, timestamp, path, expected);
        return Convert.TryFromBase64String(signature, actual, out var length)
            && CryptographicOperations.FixedTimeEquals(expected, actual[..length]);
    }

    private void Compute(string method, ReadOnlySpan<byte> body, string contentType, string timestamp, string path, Span<byte> signature)
    {
        var text = $"{method.ToUpperInvariant()}\n{ContentMd5(body)}\n{contentType}\nx-timestamp:{timestamp}\n{path}";
        HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text), signature);
    }

    // The platform identifies the body by its MD5. The security is that of HMAC-SHA256.
#pragma warning disable CA5351
    private static string ContentMd5(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
        {
            return string.Empty;
        }

        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
        MD5.HashData(body, hash);
        return Convert.ToBase64String(hash);
    }
#pragma warning restore CA5351

    private static byte[] Decode(string secret)
        => FindProblem(secret) is { } problem
            ? throw new ArgumentException($"The application secret {problem}.", nameof(secret))
            : Convert.FromBase64String(secret);
}
