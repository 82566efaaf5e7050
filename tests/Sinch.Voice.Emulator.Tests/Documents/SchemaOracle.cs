using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace Sinch.Voice.Emulator.Tests.Documents;

/// <summary>Validates with NJsonSchema, which shares no code with the emulator.</summary>
internal sealed class SchemaOracle
{
    private const string ComponentPrefix = "#/components/schemas/";

    // Keywords that JSON Schema does not define or that do not affect validation.
    private static readonly HashSet<string> s_dropped = ["nullable", "discriminator", "example", "description", "deprecated", "xml", "externalDocs", "readOnly", "writeOnly"];

    private readonly JsonSchema _root;

    private SchemaOracle(JsonSchema root) => _root = root;

    public static async Task<SchemaOracle> CreateAsync()
    {
        var definitions = new JsonObject(BundledDocument.Schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)ToJsonSchema(schema.Value!))));
        return new SchemaOracle(await JsonSchema.FromJsonAsync(new JsonObject { ["definitions"] = definitions }.ToJsonString()));
    }

    public bool IsValid(string schema, JsonNode value) => _root.Definitions[schema].Validate(value.ToJsonString()).Count == 0;

    private static JsonObject ToJsonSchema(JsonNode schema)
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
        "items" => ToJsonSchema(value),
        "enum" => new JsonArray([.. value.AsArray().Select(EnumValue)]),
        _ => value.DeepClone(),
    };

    // YAML read Norway's unquoted "no" as a boolean.
    private static JsonNode? EnumValue(JsonNode? value)
        => value?.GetValueKind() == JsonValueKind.False ? JsonValue.Create("no") : value?.DeepClone();
}
