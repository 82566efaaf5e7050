using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Where the application wants its callbacks.</summary>
internal sealed class CallbackUrls
{
    private JsonNode? _url;
    private volatile string? _primary;

    /// <summary>The URL that is called first. Callbacks are sent outside of operations and may read it at any time.</summary>
    public string? Primary => _primary;

    public void Set(JsonNode? url)
    {
        _url = url?.DeepClone();
        _primary = (string?)_url?["primary"];
    }

    public JsonObject ToJson() => new() { ["url"] = _url?.DeepClone() ?? new JsonObject() };
}
