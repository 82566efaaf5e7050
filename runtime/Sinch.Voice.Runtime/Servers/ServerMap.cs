using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Knows which server an operation goes to, and which servers may be given the credential. Immutable.</summary>
internal sealed class ServerMap
{
    private readonly Uri? _regional;
    private readonly Dictionary<Uri, Uri> _overrides;
    private readonly List<Uri> _trusted;
    private readonly List<Uri> _named;
    private readonly bool _hasCredential;

    public ServerMap(ApiDescription api, SinchVoiceOptions options, ApiCredential credential)
    {
        _hasCredential = credential != ApiCredential.None;
        var region = options.Region ?? (api.Regions.Count > 0 ? api.Regions[0] : null);
        _overrides = new Dictionary<Uri, Uri>(options.ServerOverrides);
        _regional = options.Endpoint ?? (region is null ? null : Override(region.Server));
        _named = [.. _overrides.Values];
        if ((options.Endpoint ?? options.Region?.Server) is { } chosen)
        {
            _named.Add(chosen);
        }

        _trusted = [.. api.Regions.Select(known => known.Server), .. _named];
    }

    /// <summary>The server of an operation.</summary>
    /// <exception cref="SinchVoiceException">There is none, or the credential may not go there.</exception>
    public Uri ServerOf(ApiOperation operation)
    {
        var server = OwnServer(operation) is { } own ? Override(own) : _regional;
        if (server is null)
        {
            throw NotSent(operation, $"the document names no server; set {nameof(SinchVoiceOptions)}.{nameof(SinchVoiceOptions.Endpoint)}");
        }

        return IsProtected(server) || !_hasCredential || operation.IsAnonymous
            ? server
            : throw NotSent(operation, $"{server.Authority} would be given the credential unencrypted; only a server that the options name may be");
    }

    /// <summary>Whether an address is one of the document's or of the user's, and the credential may go there.</summary>
    public bool IsTrusted(Uri address, ApiOperation operation)
        => address.UserInfo.Length == 0
            && IsProtected(address)
            && (_trusted.Exists(server => ServerAddress.SameOrigin(server, address))
                || (OwnServer(operation) is { } own && ServerAddress.SameOrigin(own, address)));

    /// <summary>A relative one is at the host of the others.</summary>
    private Uri? OwnServer(ApiOperation operation)
        => operation.Server is { IsAbsoluteUri: false } relative ? _regional is null ? null : new Uri(_regional, relative) : operation.Server;

    private static SinchVoiceException NotSent(ApiOperation operation, string reason)
        => new($"{operation.Id} wasn't sent: {reason}.") { OperationId = operation.Id };

    /// <summary>Plain http is for this machine, and for servers that the user wants called so.</summary>
    private bool IsProtected(Uri address)
        => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback || _named.Exists(server => ServerAddress.SameOrigin(server, address));

    private Uri Override(Uri server) => _overrides.TryGetValue(server, out var replacement) ? replacement : server;
}
