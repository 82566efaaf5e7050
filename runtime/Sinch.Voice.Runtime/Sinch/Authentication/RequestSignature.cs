using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice;

/// <summary>
/// The signature of requests and callbacks
/// (<see href="https://developers.sinch.com/docs/voice/api-reference/authentication/signed-request">application signed request</see>):
/// <code>
/// StringToSign = VERB \n Content-MD5 \n Content-Type \n "x-timestamp:" timestamp \n path
/// Signature    = Base64(HMAC-SHA256(secret, UTF8(StringToSign)))
/// </code>
/// </summary>
internal static class RequestSignature
{
    public const string TimestampHeader = "x-timestamp";

    /// <summary>The number of characters of a signature.</summary>
    public const int Length = 44;

    private const int LargestOnStack = 512;
    private const int Base64Md5Length = 24;

    /// <summary>Computes the signature in Base64.</summary>
    /// <param name="key">The key of the application.</param>
    /// <param name="verb">The HTTP method in uppercase.</param>
    /// <param name="body">The body as sent.</param>
    /// <param name="contentType">The <c>Content-Type</c> as sent; empty without a body.</param>
    /// <param name="timestamp">The value of <c>x-timestamp</c>.</param>
    /// <param name="path">The percent-encoded path without the query.</param>
    public static string Compute(SigningKey key, string verb, ReadOnlySpan<byte> body, string contentType, string timestamp, string path)
    {
        Span<char> signature = stackalloc char[Length];
        Write(signature, key, verb, body, contentType, timestamp, path);
        return signature.ToString();
    }

    /// <summary>Writes the signature in Base64.</summary>
    /// <param name="destination">The place for <see cref="Length"/> characters.</param>
    /// <param name="key">The key of the application.</param>
    /// <param name="verb">The HTTP method in uppercase.</param>
    /// <param name="body">The body as sent.</param>
    /// <param name="contentType">The <c>Content-Type</c> as sent; empty without a body.</param>
    /// <param name="timestamp">The value of <c>x-timestamp</c>.</param>
    /// <param name="path">The percent-encoded path without the query.</param>
    public static void Write(
        Span<char> destination, SigningKey key, string verb, ReadOnlySpan<byte> body, string contentType, string timestamp, string path)
    {
        Span<char> md5 = stackalloc char[Base64Md5Length];
        md5 = md5[..WriteContentMd5(body, md5)];

        var length = Encoding.UTF8.GetMaxByteCount(verb.Length + contentType.Length + TimestampHeader.Length + timestamp.Length + path.Length)
            + Base64Md5Length + 5;
        byte[]? rented = null;
        var buffer = length <= LargestOnStack ? stackalloc byte[LargestOnStack] : rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var text = new Utf8Line(buffer);
            text.Append(verb, "\n");
            text.Append(md5, "\n");
            text.Append(contentType, "\n");
            text.Append(TimestampHeader, ":");
            text.Append(timestamp, "\n");
            text.Append(path, string.Empty);

            Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
            key.Sign(text.Written, signature);
            Convert.TryToBase64Chars(signature, destination, out _);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }

    /// <summary>Writes the Base64-encoded MD5 of the body; nothing for an empty body.</summary>
    private static int WriteContentMd5(ReadOnlySpan<byte> body, Span<char> destination)
    {
        if (body.IsEmpty)
        {
            return 0;
        }

        Span<byte> hash = stackalloc byte[MD5.HashSizeInBytes];
#pragma warning disable CA5351 // The platform's algorithm asks for MD5; the HMAC over it is what protects.
        MD5.HashData(body, hash);
#pragma warning restore CA5351
        Convert.TryToBase64Chars(hash, destination, out var written);
        return written;
    }

    /// <summary>Represents UTF-8 text that is appended to a buffer.</summary>
    private ref struct Utf8Line(Span<byte> buffer)
    {
        private readonly Span<byte> _buffer = buffer;
        private int _length;

        public readonly ReadOnlySpan<byte> Written => _buffer[.._length];

        public void Append(ReadOnlySpan<char> text, string end)
        {
            _length += Encoding.UTF8.GetBytes(text, _buffer[_length..]);
            _length += Encoding.UTF8.GetBytes(end, _buffer[_length..]);
        }
    }
}
