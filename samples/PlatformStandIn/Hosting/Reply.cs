using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>An answer of the platform.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON body, if there is one.</param>
internal sealed record Reply(int Status, JsonNode? Body = null)
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Reply NoContent { get; } = new(204);

    public string BodyText { get; } = Body?.ToJsonString(s_json) ?? string.Empty;

    /// <summary>The methods that a 405 says are allowed.</summary>
    public string? Allow { get; init; }

    public static Reply Ok(JsonObject body) => new(200, body);
}
