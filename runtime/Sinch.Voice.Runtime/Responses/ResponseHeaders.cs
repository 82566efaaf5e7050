using System.Collections.ObjectModel;

namespace Sinch.Voice;

/// <summary>Reads the headers of a response. Names are case-insensitive.</summary>
internal static class ResponseHeaders
{
    private static readonly HashSet<string> s_secret = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Authentication-Info", "Set-Cookie", "Set-Cookie2", "WWW-Authenticate",
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Empty { get; } =
        new ReadOnlyDictionary<string, IReadOnlyList<string>>(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>Returns the headers for an exception and so for logs, without those that may contain secrets.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(HttpResponseMessage response)
        => Read(response, static name => !s_secret.Contains(name) && !name.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns all headers, for the caller.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ReadAll(HttpResponseMessage response) => Read(response, static _ => true);

    private static Dictionary<string, IReadOnlyList<string>> Read(HttpResponseMessage response, Func<string, bool> may)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            if (may(name))
            {
                headers[name] = [.. values];
            }
        }

        return headers;
    }
}
