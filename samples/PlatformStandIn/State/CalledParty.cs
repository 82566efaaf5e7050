using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>The called party of a callout.</summary>
internal sealed record CalledParty(JsonNode? Destination, string? Cli, string? Custom)
{
    /// <summary>Whether the callee is a user, who is reached over data, rather than someone on the telephone network.</summary>
    public bool OverData => string.Equals((string?)Destination?["type"], "username", StringComparison.OrdinalIgnoreCase);
}
