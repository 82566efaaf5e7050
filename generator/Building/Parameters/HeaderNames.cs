namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>The rules for names of headers and cookies, whether a parameter or a credential goes there.</summary>
internal static class HeaderNames
{
    private const string TokenSymbols = "!#$%&'*+-.^_`|~";

    /// <summary>Headers that OpenAPI leaves to other parts of a document ("shall be ignored", Parameter Object).</summary>
    private static readonly HashSet<string> s_ignored = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    /// <summary>Headers of the connection and those that the client makes of the request itself.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Cookie", "Expect", "Host", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade",
    };

    /// <summary>Whether a parameter that is a header of this name doesn't count.</summary>
    public static bool IsIgnored(string name) => s_ignored.Contains(name);

    /// <summary>Whether the connection or the client sets the header itself.</summary>
    public static bool IsReserved(string name) => s_reserved.Contains(name);

    /// <summary>Whether an API key may go into the header: into <c>Authorization</c> it may, but not among the headers of the body.</summary>
    public static bool CanHoldKey(string name)
        => !IsReserved(name) && !name.Equals("Accept", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a token (RFC 9110, 5.6.2), which the names of headers and of cookies have to be.</summary>
    public static bool IsToken(string name)
        => name.Length > 0 && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || TokenSymbols.IndexOf(c) >= 0);
}
