using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Follows references such as <c>#/components/requestBodies/calloutRequest</c>.</summary>
internal sealed class LocalReferences(JsonObject document)
{
    public JsonObject Resolve(JsonObject node)
    {
        while ((string?)node["$ref"] is { } reference)
        {
            node = Find(reference);
        }

        return node;
    }

    private JsonObject Find(string reference)
    {
        JsonNode? node = document;
        foreach (var token in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node?[Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        }

        return node as JsonObject ?? throw new InvalidDataException($"The OpenAPI document has nothing at {reference}.");
    }
}
