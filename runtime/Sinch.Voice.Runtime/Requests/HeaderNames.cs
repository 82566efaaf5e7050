using System.Buffers;

namespace Sinch.Voice;

/// <summary>Classifies header names.</summary>
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

    /// <summary>Returns whether the client, the connection or the body sets a header.</summary>
    public static bool IsReserved(string name) => s_ofTheConnection.Contains(name) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns whether an API key may be sent in a header, which includes <c>Authorization</c>. Cookies have their own location.</summary>
    public static bool CanHoldKey(string name)
        => IsToken(name) && !IsReserved(name) && !name.Equals("Cookie", StringComparison.OrdinalIgnoreCase) && !name.Equals("Accept", StringComparison.OrdinalIgnoreCase);
}
