using System.Security.Cryptography;

namespace Sinch.Voice;

/// <summary>
/// An application's secret, ready to sign with. To prepare a hash for a key takes longer than to hash a request with it, so the hash is kept for the
/// next one. While it is in use it is its user's alone: another one at the same time has one of its own.
/// </summary>
/// <param name="secret">The decoded secret.</param>
/// <param name="signsAgain">Whether there will be a next one, for which the hash is worth its native memory.</param>
internal sealed class SigningKey(byte[] secret, bool signsAgain = true)
{
    private IncrementalHash? _kept;

    /// <summary>Computes the HMAC-SHA256 of a text.</summary>
    public void Sign(ReadOnlySpan<byte> text, Span<byte> signature)
    {
        var hash = Interlocked.Exchange(ref _kept, null) ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hash.AppendData(text);
        hash.GetHashAndReset(signature);
        if (!signsAgain || Interlocked.CompareExchange(ref _kept, hash, null) is not null)
        {
            hash.Dispose();
        }
    }
}
