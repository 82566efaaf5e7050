using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Building;

/// <summary>
/// The document as plain JSON, for what the reader library drops: above all what stands beside a <c>$ref</c>, where OpenAPI 3.0 says
/// that nothing counts but where a name for the client has to stand.
/// </summary>
internal sealed class RawDocument(JsonObject root)
{
    /// <summary>The value at a pointer; <see langword="null"/> if there is none, or JSON's <c>null</c>.</summary>
    public JsonNode? Find(string pointer)
    {
        JsonNode? current = root;
        foreach (var token in pointer.Split('/').Skip(1))
        {
            current = current switch
            {
                JsonObject value => value.TryGetPropertyValue(Unescape(token), out var member) ? member : null,
                JsonArray values => int.TryParse(token, out var index) && index >= 0 && index < values.Count ? values[index] : null,
                _ => null,
            };
        }

        return current;
    }

    /// <summary>The text at a pointer; <see langword="null"/> if there is no string.</summary>
    public string? FindText(string pointer) => (Find(pointer) as JsonValue)?.TryGetValue<string>(out var text) == true ? text : null;

    private static string Unescape(string token) => token.Replace("~1", "/").Replace("~0", "~");
}
