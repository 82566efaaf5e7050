using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>Follows references such as <c>#/components/requestBodies/calloutRequest</c>.</summary>
internal sealed class LocalReferences(JsonElement document)
{
    public JsonElement Resolve(JsonElement node)
    {
        while (node.TryGetProperty("$ref", out var reference))
        {
            node = Find(reference.GetString()!);
        }

        return node;
    }

    private JsonElement Find(string reference)
    {
        var node = document;
        foreach (var token in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (!node.TryGetProperty(name, out node))
            {
                throw new InvalidDataException($"The OpenAPI document has nothing at {reference}.");
            }
        }

        return node;
    }
}
