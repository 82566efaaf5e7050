using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice;

/// <summary>
/// Writes and verifies the text of tickets: the expiry (8 bytes, Unix time in milliseconds), a random number (16) and the HMAC-SHA256 of both and of the
/// call's ID (32), in Base64url.
/// </summary>
internal static class StreamTicketText
{
    private const int ExpiryLength = 8;
    private const int NonceLength = 16;
    private const int SignedLength = ExpiryLength + NonceLength;
    private const int Length = SignedLength + HMACSHA256.HashSizeInBytes;
    private const int TextLength = ((Length * 4) + 2) / 3;

    /// <summary>
    /// Precedes what is signed. The signatures of callbacks begin with the HTTP method, which contains no null character, so neither can pass for the other.
    /// </summary>
    private static ReadOnlySpan<byte> Purpose => "stream ticket\0"u8;

    public static string Create(SigningKey key, string callId, DateTimeOffset expiresAt)
    {
        Span<byte> ticket = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64BigEndian(ticket, expiresAt.ToUnixTimeMilliseconds());
        RandomNumberGenerator.Fill(ticket[ExpiryLength..SignedLength]);
        Sign(key, ticket[..SignedLength], callId, ticket[SignedLength..]);
        return Encode(ticket);
    }

    /// <summary>Verifies the text of a ticket. The comparison takes as long for a wrong signature as for a right one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="keys">The keys, one of which must have signed the ticket.</param>
    /// <param name="callId">The ID of the call.</param>
    /// <param name="ticket">The contents of the ticket.</param>
    /// <returns><see langword="true"/> if a key signed the ticket for the call; otherwise, <see langword="false"/>.</returns>
    public static bool TryVerify(string text, IReadOnlyList<SigningKey> keys, string callId, out Contents ticket)
    {
        ticket = default;
        Span<byte> bytes = stackalloc byte[Length];
        if (!TryDecode(text, bytes))
        {
            return false;
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var matches = false;
        foreach (var key in keys)
        {
            Sign(key, bytes[..SignedLength], callId, expected);
            matches |= CryptographicOperations.FixedTimeEquals(expected, bytes[SignedLength..]);
        }

        if (matches)
        {
            ticket = new Contents(
                DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes)), Convert.ToHexString(bytes[ExpiryLength..SignedLength]));
        }

        return matches;
    }

    private static void Sign(SigningKey key, ReadOnlySpan<byte> ticket, string callId, Span<byte> signature)
    {
        var text = new byte[Purpose.Length + ticket.Length + Encoding.UTF8.GetByteCount(callId)];
        Purpose.CopyTo(text);
        ticket.CopyTo(text.AsSpan(Purpose.Length));
        Encoding.UTF8.GetBytes(callId, text.AsSpan(Purpose.Length + ticket.Length));
        key.Sign(text, signature);
    }

    private static string Encode(ReadOnlySpan<byte> ticket) => Convert.ToBase64String(ticket).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Decodes a ticket. Another spelling of the same bytes is no ticket.</summary>
    private static bool TryDecode(string text, Span<byte> ticket)
    {
        if (text.Length != TextLength)
        {
            return false;
        }

        var padded = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (TextLength % 4)) % 4);
        return Convert.TryFromBase64String(padded, ticket, out var length) && length == Length && Encode(ticket) == text;
    }

    /// <summary>The contents of a ticket that was verified.</summary>
    /// <param name="ExpiresAt">The time from which on it is refused.</param>
    /// <param name="Id">What identifies it, which is used up once it was accepted.</param>
    internal readonly record struct Contents(DateTimeOffset ExpiresAt, string Id);
}
