using System.Text;

namespace Sinch.Voice;

/// <summary>Represents one encoding of a secret to find in decoded text.</summary>
internal sealed class SecretPattern
{
    /// <summary>The shortest text to find. Shorter texts are part of ordinary words, which would be redacted too.</summary>
    private const int Shortest = 4;

    private readonly byte[] _bytes;
    private readonly bool _isBase64;

    private SecretPattern(ReadOnlySpan<byte> text, bool isBase64)
    {
        _bytes = text.ToArray();
        Array.ConvertAll(_bytes, DecodedText.Fold).CopyTo(_bytes, 0);
        _isBase64 = isBase64;
    }

    /// <summary>
    /// Returns the secret as text, in hex, and in Base64. Base64 has three forms, because the secret may start at any of three byte offsets: for
    /// example, Basic encodes it after the user name. <see cref="Find"/> handles padding, which is often omitted. A plus sign that a form writes as a space
    /// is lost at the ends of a header.
    /// </summary>
    public static IEnumerable<SecretPattern> FormsOf(string secret)
        => new[] { secret, secret.TrimEnd('='), secret.Trim('+', '=') }.Distinct(StringComparer.Ordinal).SelectMany(text => FormsOf(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<SecretPattern> FormsOf(byte[] bytes)
    {
        if (bytes.Length < Shortest)
        {
            yield break;
        }

        yield return new(bytes, isBase64: false);
        yield return new(Encoding.ASCII.GetBytes(Convert.ToHexString(bytes)), isBase64: false);
        for (var before = 0; before < 3; before++)
        {
            yield return new(Encoding.ASCII.GetBytes(Base64(bytes, before)), isBase64: true);
        }
    }

    /// <summary>Returns the ranges of the secret in the text that the layer was decoded from.</summary>
    public IEnumerable<Range> Find(DecodedText layer)
    {
        for (var start = layer.IndexOf(_bytes, 0); start >= 0; start = layer.IndexOf(_bytes, start + 1))
        {
            var (first, last) = (start, start + _bytes.Length - 1);
            if (_isBase64)
            {
                // The adjacent characters also contain bits of the secret.
                first -= layer.IsBase64(first - 1) ? 1 : 0;
                last += layer.IsBase64(last + 1) ? 1 : 0;
            }

            while (layer.IsPadding(last + 1))
            {
                last++;
            }

            yield return layer.Origin(first, last);
        }
    }

    /// <summary>Returns the Base64 characters that depend only on the secret, if it starts after the specified number of bytes.</summary>
    private static string Base64(byte[] secret, int before)
    {
        var encoded = Convert.ToBase64String([.. new byte[before], .. secret]);
        const int BitsOfByte = 8;
        const int BitsOfCharacter = 6;
        return encoded[((before * BitsOfByte + BitsOfCharacter - 1) / BitsOfCharacter)..((before + secret.Length) * BitsOfByte / BitsOfCharacter)];
    }
}
