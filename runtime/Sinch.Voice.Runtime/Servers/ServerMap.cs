using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Determines the server of each operation and the servers that are sent the credential. Immutable.</summary>
internal sealed class ServerMap
{
    private readonly Uri? _endpoint;
    private readonly ServerRegion? _region;
    private readonly IReadOnlyList<ServerRegion> _regions;
    private readonly Dictionary<Uri, Uri> _overrides;
    private readonly List<Uri> _trusted;
    private readonly List<Uri> _named;
    private readonly bool _hasCredential;

    public ServerMap(ApiDescription api, ApiClientOptions options, ApiCredential credential)
    {
        _hasCredential = credential != ApiCredentials.None;
        _endpoint = options.Endpoint;
        _region = options.Region ?? (api.Regions.Count > 0 ? api.Regions[0] : null);
        _regions = options.Region is { } own ? [.. api.Regions, own] : api.Regions;
        _overrides = new Dictionary<Uri, Uri>(options.ServerOverrides);
        _named = [.. _overrides.Values];
        if ((options.Endpoint ?? options.Region?.Server) is { } chosen)
        {
            _named.Add(chosen);
        }

        _trusted = [.. api.Regions.Select(known => known.Server), .. _named];
    }

    /// <summary>Returns the server of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="region">The region of the call; <see langword="null"/> for the region of the options.</param>
    /// <exception cref="SinchVoiceException">There is no server, or the credential must not be sent to it.</exception>
    public Uri ServerOf(ApiOperation operation, ServerRegion? region)
    {
        var server = OwnServer(operation, region) is { } own ? Override(own) : Regional(region);
        if (server is null)
        {
            throw NotSent(operation, $"the document declares no server; set {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.Endpoint)}");
        }

        return IsProtected(server, region) || !_hasCredential || operation.IsAnonymous
            ? server
            : throw NotSent(operation, $"the credential would be sent unencrypted to {server.Authority}; that is allowed only for a server set in the options");
    }

    /// <summary>Returns whether a URL belongs to a server of the document or the options that is sent the credential.</summary>
    public bool IsTrusted(Uri address, ApiOperation operation, ServerRegion? region)
        => address.UserInfo.Length == 0
            && IsProtected(address, region)
            && (_trusted.Exists(server => ServerAddress.SameOrigin(server, address))
                || IsAt(region, address)
                || (OwnServer(operation, region) is { } own && ServerAddress.SameOrigin(own, address)));

    /// <summary>Finds the region of an external URL.</summary>
    /// <param name="address">The URL.</param>
    /// <param name="region">The region; <see langword="null"/> if the URL is at the endpoint, which replaces the server of every region.</param>
    /// <returns>
    /// <see langword="true"/> if the URL belongs to a region of the document or a server of the options that is sent the credential; otherwise,
    /// <see langword="false"/>.
    /// </returns>
    public bool TryFindRegion(Uri address, out ServerRegion? region)
    {
        region = null;
        if (address.UserInfo.Length > 0 || !IsProtected(address, region: null))
        {
            return false;
        }

        if (_endpoint is not null && ServerAddress.SameOrigin(_endpoint, address))
        {
            return true;
        }

        region = _regions.FirstOrDefault(candidate => IsAt(candidate, address) || ServerAddress.SameOrigin(Override(candidate.Server), address));
        return region is not null;
    }

    /// <summary>Returns the server that an operation declares. A relative URL is resolved against the server of the region.</summary>
    private Uri? OwnServer(ApiOperation operation, ServerRegion? region)
        => operation.Server is not { IsAbsoluteUri: false } relative ? operation.Server
            : Regional(region) is { } regional ? new Uri(regional, relative)
            : null;

    private Uri? Regional(ServerRegion? region) => _endpoint ?? ((region ?? _region) is { } chosen ? Override(chosen.Server) : null);

    private static SinchVoiceException NotSent(ApiOperation operation, string reason)
        => new($"{operation.Name} was not sent: {reason}.") { OperationId = operation.Id };

    /// <summary>
    /// Returns whether the credential is protected. Plain HTTP is allowed for this machine and for servers that the user configures with it.
    /// </summary>
    private bool IsProtected(Uri address, ServerRegion? region)
        => address.Scheme == Uri.UriSchemeHttps
            || address.IsLoopback
            || _named.Exists(server => ServerAddress.SameOrigin(server, address))
            || IsAt(region, address);

    private static bool IsAt(ServerRegion? region, Uri address) => region is not null && ServerAddress.SameOrigin(region.Server, address);

    private Uri Override(Uri server) => _overrides.TryGetValue(server, out var replacement) ? replacement : server;
}
