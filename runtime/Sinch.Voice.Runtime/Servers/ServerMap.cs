using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Knows which server an operation goes to, and which servers may be given the credential. Immutable.</summary>
internal sealed class ServerMap
{
    private readonly Uri? _regional;
    private readonly Dictionary<Uri, Uri> _overrides;
    private readonly List<Uri> _trusted;

    public ServerMap(ApiDescription api, SinchVoiceOptions options)
    {
        var region = options.Region ?? (api.Regions.Count > 0 ? api.Regions[0] : null);
        _overrides = new Dictionary<Uri, Uri>(options.ServerOverrides);
        _regional = options.Endpoint ?? (region is null ? null : Override(region.Server));
        _trusted = [.. api.Regions.Select(known => known.Server), .. _overrides.Values];
        if (_regional is not null)
        {
            _trusted.Add(_regional);
        }
    }

    /// <summary>The server of an operation.</summary>
    /// <exception cref="InvalidOperationException">The document has no servers and the options name none.</exception>
    public Uri ServerOf(ApiOperation operation)
        => operation.Server is { } own
            ? Override(own)
            : _regional ?? throw new InvalidOperationException($"The document names no server; set {nameof(SinchVoiceOptions)}.{nameof(SinchVoiceOptions.Endpoint)}.");

    /// <summary>Whether an address is one of the document's or of the user's.</summary>
    public bool IsTrusted(Uri address, ApiOperation operation)
        => _trusted.Exists(server => ServerAddress.SameOrigin(server, address))
            || (operation.Server is { } own && ServerAddress.SameOrigin(own, address));

    private Uri Override(Uri server) => _overrides.TryGetValue(server, out var replacement) ? replacement : server;
}
