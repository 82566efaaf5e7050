using System.Globalization;

namespace Sinch.Voice;

/// <summary>
/// Reads the URL of an incoming call, as the platform names it in events. Only the region is taken from it: the URL is external and must not
/// determine which server is sent the credential.
/// </summary>
internal static class CallResource
{
    /// <summary>Returns the region of a URL; <see langword="null"/> if it is at the endpoint that replaces the servers of all regions.</summary>
    /// <exception cref="ArgumentException">The value is not an absolute URL, or its host is not a known server.</exception>
    public static ServerRegion? FindRegion(string callResourceUrl, ServerMap servers)
    {
        if (!Uri.TryCreate(callResourceUrl, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            throw new ArgumentException(
                "The value is not an absolute URL. Pass the callResourceUrl of an event.", nameof(callResourceUrl));
        }

        return servers.TryFindRegion(address, out var region) ? region : throw new ArgumentException(Refusal(address), nameof(callResourceUrl));
    }

    /// <summary>Names the server only: the rest of the URL is the ID of a call, or a password.</summary>
    private static string Refusal(Uri address)
    {
        var server = $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? string.Empty : ":" + address.Port.ToString(CultureInfo.InvariantCulture))}";
        return address.UserInfo.Length > 0
            ? $"The URL at {server} contains a user name, which is not allowed in the URL of a call."
            : $"{server} is neither a region of the document nor a server of the options. Credentials are sent to known servers only. To allow this one, set "
                + $"{nameof(ApiClientOptions)}.{nameof(ApiClientOptions.Region)} to it, or bind the client to your own {nameof(ServerRegion)}.";
    }
}
