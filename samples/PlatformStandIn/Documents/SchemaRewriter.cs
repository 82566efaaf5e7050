using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Turns a schema of OpenAPI 3.0 into one of JSON Schema.</summary>
internal static class SchemaRewriter
{
    private const string ComponentPrefix = "#/components/schemas/";

    // Keywords that JSON Schema does not define or that do not affect validation.
    private static readonly HashSet<string> s_dropped = ["nullable", "discriminator", "example", "description", "deprecated", "xml", "externalDocs", "readOnly", "writeOnly"];

    public static JsonNode ToJsonSchema(JsonNode schema)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return new JsonObject { ["$ref"] = reference.Replace(ComponentPrefix, "#/definitions/", StringComparison.Ordinal) };
        }

        var result = new JsonObject();
        foreach (var (keyword, value) in schema.AsObject())
        {
            if (value is not null && !s_dropped.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal))
            {
                result[keyword] = Value(keyword, value);
            }
        }

        return (bool?)schema["nullable"] == true
            ? new JsonObject { ["anyOf"] = new JsonArray(result, new JsonObject { ["type"] = "null" }) }
            : result;
    }

    private static JsonNode Value(string keyword, JsonNode value) => keyword switch
    {
        "properties" => new JsonObject(value.AsObject().Select(property => KeyValuePair.Create(property.Key, (JsonNode?)ToJsonSchema(property.Value!)))),
        "allOf" or "anyOf" or "oneOf" => new JsonArray([.. value.AsArray().Select(item => ToJsonSchema(item!))]),
        "items" or "not" => ToJsonSchema(value),
        "additionalProperties" when value is JsonObject => ToJsonSchema(value),
        "enum" => new JsonArray([.. value.AsArray().Select(EnumValue)]),
        _ => value.DeepClone(),
    };

    // The document's country codes hold the boolean false where YAML read Norway's unquoted "no"; the platform takes "no".
    private static JsonNode? EnumValue(JsonNode? value)
        => value?.GetValueKind() == JsonValueKind.False ? JsonValue.Create("no") : value?.DeepClone();
}
