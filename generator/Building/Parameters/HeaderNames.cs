using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Checks the names of headers and cookies, for parameters and credentials.</summary>
internal static class HeaderNames
{
    /// <summary>Headers that OpenAPI describes elsewhere in a document ("shall be ignored", Parameter Object).</summary>
    private static readonly HashSet<string> s_ignored = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    /// <summary>Headers of the connection and headers that the client sets.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Length", "Cookie", "Expect", "Host", "Keep-Alive", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade",
    };

    /// <summary>Returns whether OpenAPI ignores a parameter for this header.</summary>
    public static bool IsIgnored(string name) => s_ignored.Contains(name);

    /// <summary>Returns whether the connection or the client sets the header.</summary>
    public static bool IsReserved(string name) => s_reserved.Contains(name);

    /// <summary>Returns whether an API key may be sent in the header: <c>Authorization</c> may have one, headers of the body may not.</summary>
    public static bool CanHoldKey(string name)
        => !IsReserved(name) && !name.Equals("Accept", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);
}
