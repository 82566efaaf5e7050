using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Where the application wants its callbacks.</summary>
internal sealed class CallbackUrls
{
    private JsonNode? _url;

    public void Set(JsonNode? url) => _url = url?.DeepClone();

    public JsonObject ToJson() => new() { ["url"] = _url?.DeepClone() ?? new JsonObject() };
}
