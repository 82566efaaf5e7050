using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>What the document says of the whole API. Emitted once per client.</summary>
/// <param name="name">The name of the client.</param>
/// <param name="regions">The servers; the first is the default.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public class ApiDescription(string name, IReadOnlyList<ServerRegion> regions)
{
    /// <summary>The name of the client.</summary>
    public string Name { get; } = name;

    /// <summary>The servers; the first is the default.</summary>
    public IReadOnlyList<ServerRegion> Regions { get; } = regions;

    /// <summary>The security schemes that options can hold the credentials for.</summary>
    public IReadOnlyList<SecurityScheme> SecuritySchemes { get; init; } = [];

    /// <summary>Whether there is an operation that can't be called without a credential.</summary>
    public bool RequiresCredential { get; init; }

    /// <summary>What messages call one of the servers.</summary>
    internal virtual string ServerNoun => "a server";

    /// <summary>Whether a header may hold a secret.</summary>
    internal virtual bool HoldsSecret(string header)
        => header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
            || header.Equals("Cookie", StringComparison.OrdinalIgnoreCase)
            || SecuritySchemes.Any(scheme => scheme.Location == ApiKeyLocation.Header && header.Equals(scheme.Parameter, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the exception can say of an error beside the body, whose schema is the document's matter.</summary>
    internal virtual ErrorDetails? ReadError(ReadOnlySpan<byte> utf8) => null;

    /// <summary>How far the local clock is ahead of the server's, if that is why the server refused the request.</summary>
    internal virtual TimeSpan? FindClockSkew(ErrorDetails? error, DateTimeOffset? sent, TimeProvider clock) => null;
}
