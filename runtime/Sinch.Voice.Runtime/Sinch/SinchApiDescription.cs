using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>What a document of Sinch's says of the whole API. Emitted once per client in place of the general description.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SinchApiDescription : ApiDescription
{
    /// <summary>Creates the description.</summary>
    /// <param name="name">The name of the client.</param>
    /// <param name="regions">The servers; the first is the default.</param>
    public SinchApiDescription(string name, IReadOnlyList<ServerRegion> regions)
        : base(name, regions)
        => RequiresCredential = true;

    internal override string ServerNoun => "a region";

    internal override bool HoldsSecret(string header)
        => base.HoldsSecret(header) || header.Equals(RequestSignature.TimestampHeader, StringComparison.OrdinalIgnoreCase);

    internal override ErrorDetails? ReadError(ReadOnlySpan<byte> utf8) => SinchErrorBody.TryRead(utf8);

    internal override TimeSpan? FindClockSkew(ErrorDetails? error, DateTimeOffset? sent, TimeProvider clock) => ClockSkew.Of(error, sent, clock);
}
