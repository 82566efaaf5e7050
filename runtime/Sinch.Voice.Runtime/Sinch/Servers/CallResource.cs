using System.Globalization;

namespace Sinch.Voice;

/// <summary>
/// The address of a call that came in, as the platform names it in events. It says which region manages the call, and nothing else of it is
/// used: it comes from outside, and what it says must not decide who is given the credential.
/// </summary>
internal static class CallResource
{
    /// <summary>The region of an address; <see langword="null"/> if it is that of the endpoint which stands in for all regions.</summary>
    /// <exception cref="ArgumentException">It is no address, or not at a server that is given the credential.</exception>
    public static ServerRegion? FindRegion(string callResourceUrl, ServerMap servers)
    {
        if (!Uri.TryCreate(callResourceUrl, UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            throw new ArgumentException(
                "The address of a call is absolute, as callResourceUrl of an event is; this one isn't.", nameof(callResourceUrl));
        }

        return servers.TryFindRegion(address, out var region) ? region : throw new ArgumentException(Refusal(address), nameof(callResourceUrl));
    }

    /// <summary>Names the server and no more: the rest is the id of a call, or a password.</summary>
    private static string Refusal(Uri address)
    {
        var server = $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? string.Empty : ":" + address.Port.ToString(CultureInfo.InvariantCulture))}";
        return address.UserInfo.Length > 0
            ? $"The address at {server} holds a user name, as no address of a call does."
            : $"{server} is no region of the document and no server of the options, so it isn't given the credential. If it should be, make it "
                + $"{nameof(SinchVoiceOptions)}.{nameof(SinchVoiceOptions.Region)}, or bind the client to a {nameof(ServerRegion)} of your own.";
    }
}
