using System.Buffers;
using System.Text;

namespace Sinch.Voice;

/// <summary>Percent-encodes text for URLs.</summary>
internal static class PercentEncoding
{
    /// <summary>The characters that no part of a URL encodes (RFC 3986, 2.3).</summary>
    public const string Unreserved = "-._~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Percent-encodes the UTF-8 bytes of all other characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kept">The characters that are not encoded, including the unreserved ones.</param>
    public static string Escape(string text, SearchValues<char> kept)
    {
        if (!text.AsSpan().ContainsAnyExcept(kept))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            var length = LengthOrEnd(rest, rest.IndexOfAnyExcept(kept));
            escaped.Append(rest[..length]);
            rest = rest[length..];

            length = LengthOrEnd(rest, rest.IndexOfAny(kept));
            escaped.Append(Uri.EscapeDataString(rest[..length].ToString()));
            rest = rest[length..];
        }

        return escaped.ToString();
    }

    private static int LengthOrEnd(ReadOnlySpan<char> text, int index) => index < 0 ? text.Length : index;
}
