using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Represents the API-wide facts of a Sinch document. Emitted once per client.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SinchApiDescription : ApiDescription
{
    /// <summary>Initializes a new instance of the <see cref="SinchApiDescription"/> class.</summary>
    /// <param name="name">The name of the client.</param>
    /// <param name="regions">The servers. The first is the default.</param>
    public SinchApiDescription(string name, IReadOnlyList<ServerRegion> regions)
        : base(name, SinchVoiceTelemetry.Name, regions)
        => RequiresCredential = true;

    internal override string ConfigurationSection => "Sinch:Voice";

    internal override string ServerNoun => "a region";

    internal override bool HoldsSecret(string header)
        => base.HoldsSecret(header) || header.Equals(RequestSignature.TimestampHeader, StringComparison.OrdinalIgnoreCase);

    internal override void CheckBody(ReadOnlyMemory<byte> body) => MenuCheck.Of(body);

    internal override ErrorDetails? ReadError(ApiResponse response, TimeProvider clock)
        => SinchErrorBody.TryRead(response.Body.Span) is { } details
            ? details with { ClockSkew = ClockSkew.Of(details.ErrorCode, response.Date, clock) }
            : null;

    internal override ApiException CreateException(CallFailure failure) => new SinchVoiceException(failure);
}
