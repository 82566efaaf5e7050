using System.Buffers;

namespace Sinch.Voice;

/// <summary>Names of headers.</summary>
internal static class HeaderNames
{
    /// <summary>The characters of a token (RFC 9110, 5.6.2).</summary>
    private static readonly SearchValues<char> s_tokenCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly HashSet<string> s_ofTheConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Expect", "Host", "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    public static bool IsToken(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(s_tokenCharacters);

    /// <summary>Whether the client or the connection sets a header, or it belongs to the body.</summary>
    public static bool IsReserved(string name) => s_ofTheConnection.Contains(name) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an API key may go into a header. <c>Authorization</c> is as good as any; cookies have a location of their own.</summary>
    public static bool CanHoldKey(string name)
        => IsToken(name) && !IsReserved(name) && !name.Equals("Cookie", StringComparison.OrdinalIgnoreCase) && !name.Equals("Accept", StringComparison.OrdinalIgnoreCase);
}
