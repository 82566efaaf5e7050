namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>What the names of header and cookie parameters may be.</summary>
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

    public static bool IsIgnored(string name) => s_ignored.Contains(name);

    /// <param name="name">The name.</param>
    /// <param name="isSinch">Whether requests are signed with a timestamp, as Sinch has it.</param>
    public static bool IsReserved(string name, bool isSinch)
        => s_reserved.Contains(name) || (isSinch && name.Equals("x-timestamp", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a token (RFC 9110, 5.6.2), which the names of headers and of cookies have to be.</summary>
    public static bool IsToken(string name)
        => name.Length > 0 && name.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || TokenSymbols.IndexOf(c) >= 0);
}
