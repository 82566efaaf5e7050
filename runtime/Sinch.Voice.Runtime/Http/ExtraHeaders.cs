using System.Buffers;

namespace Sinch.Voice;

/// <summary>Checks the headers that a caller adds.</summary>
internal static class ExtraHeaders
{
    /// <summary>The characters of a token (RFC 9110, 5.6.2).</summary>
    private static readonly SearchValues<char> s_tokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Connection", "Expect", "Host", "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
        RequestSignature.TimestampHeader,
    };

    /// <summary>A copy of the headers. Messages name a header but never its value, which may be a secret.</summary>
    public static Dictionary<string, string> Validate(IReadOnlyDictionary<string, string> headers)
    {
        var copy = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
        {
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(s_tokenCharacters))
            {
                throw new ArgumentException($"'{Printable(name)}' can't be the name of a header.", nameof(headers));
            }

            if (s_reserved.Contains(name) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            {
                throw new ArgumentException($"The client sets the header '{name}' itself.", nameof(headers));
            }

            if (value is null || !IsValue(value))
            {
                throw new ArgumentException($"The value of the header '{name}' holds characters that can't be sent.", nameof(headers));
            }

            copy[name] = value;
        }

        return copy;
    }

    /// <summary>Whether a text can be sent as the value of a header.</summary>
    public static bool IsValue(string text) => text.All(c => c is >= ' ' and <= '~');

    private static string Printable(string name) => string.Concat(name.Select(c => char.IsControl(c) ? '?' : c));
}
