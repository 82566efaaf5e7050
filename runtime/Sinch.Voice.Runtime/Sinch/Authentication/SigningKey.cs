using System.Security.Cryptography;

namespace Sinch.Voice;

/// <summary>
/// Signs with the secret of an application. Preparing an HMAC takes longer than hashing a request, so an instance is kept for each processor. Only one
/// caller uses it at a time; if there is none, the caller creates another one.
/// </summary>
/// <param name="secret">The decoded secret.</param>
/// <param name="signsAgain">Whether the key signs more than once, so that keeping the native memory of the HMAC is worthwhile.</param>
internal sealed class SigningKey(byte[] secret, bool signsAgain = true)
{
    private readonly IncrementalHash?[] _kept = new IncrementalHash?[signsAgain ? Environment.ProcessorCount : 1];

    /// <summary>Computes the HMAC-SHA256 of a text.</summary>
    public void Sign(ReadOnlySpan<byte> text, Span<byte> signature)
    {
        ref var kept = ref _kept[(uint)Thread.GetCurrentProcessorId() % (uint)_kept.Length];
        var hash = Interlocked.Exchange(ref kept, null) ?? IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hash.AppendData(text);
        hash.GetHashAndReset(signature);
        if (!signsAgain || Interlocked.CompareExchange(ref kept, hash, null) is not null)
        {
            hash.Dispose();
        }
    }
}
