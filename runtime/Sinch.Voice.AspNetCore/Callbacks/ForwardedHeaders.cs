using System.Collections.ObjectModel;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice;

/// <summary>Selects the headers that the platform forwards from the request that created the call.</summary>
internal static class ForwardedHeaders
{
    private const string Prefix = "X-CB-";

    public static IReadOnlyDictionary<string, string> Of(IHeaderDictionary headers)
    {
        Dictionary<string, string>? found = null;
        foreach (var (name, value) in headers)
        {
            if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                (found ??= new(StringComparer.OrdinalIgnoreCase)).Add(name, value.ToString());
            }
        }

        return found ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty;
    }
}
