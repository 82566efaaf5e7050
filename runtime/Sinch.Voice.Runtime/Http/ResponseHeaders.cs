using System.Collections.ObjectModel;

namespace Sinch.Voice;

/// <summary>The headers of a response as an exception may carry them: without what could be a secret.</summary>
internal static class ResponseHeaders
{
    private static readonly HashSet<string> s_secret = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Authentication-Info", "Set-Cookie", "Set-Cookie2", "WWW-Authenticate",
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Empty { get; } =
        new ReadOnlyDictionary<string, IReadOnlyList<string>>(new Dictionary<string, IReadOnlyList<string>>());

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            if (!s_secret.Contains(name) && !name.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase))
            {
                headers[name] = [.. values];
            }
        }

        return headers;
    }
}
