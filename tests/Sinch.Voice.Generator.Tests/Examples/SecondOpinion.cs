using System.Text.Json.Nodes;
using NJsonSchema;

namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>NJsonSchema's verdict on values of the vendor's document.</summary>
internal sealed class SecondOpinion
{
    // Keywords that JSON Schema does not define or that do not affect validation.
    private static readonly HashSet<string> s_dropped = ["nullable", "discriminator", "example", "format", "description"];

    private readonly JsonSchema _root;

    private SecondOpinion(JsonSchema root) => _root = root;

    public static async Task<SecondOpinion> CreateAsync(JsonNode document)
    {
        var definitions = new JsonObject();
        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            definitions[name] = ToJsonSchema(schema!);
        }

        return new SecondOpinion(await JsonSchema.FromJsonAsync(new JsonObject { ["definitions"] = definitions }.ToJsonString(), TestContext.Current.CancellationToken));
    }

    public bool Fits(string schema, JsonNode? value) => _root.Definitions[schema].Validate(value?.ToJsonString() ?? "null").Count == 0;

    private static JsonObject ToJsonSchema(JsonNode schema)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return new JsonObject { ["$ref"] = reference.Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal) };
        }

        var result = new JsonObject(schema.AsObject()
            .Where(keyword => !s_dropped.Contains(keyword.Key) && !keyword.Key.StartsWith("x-", StringComparison.Ordinal))
            .Select(keyword => KeyValuePair.Create(keyword.Key, (JsonNode?)Value(keyword.Key, keyword.Value!))));
        return (bool?)schema["nullable"] == true
            ? new JsonObject { ["anyOf"] = new JsonArray(result, new JsonObject { ["type"] = "null" }) }
            : result;
    }

    private static JsonNode Value(string keyword, JsonNode value) => keyword switch
    {
        "properties" => new JsonObject(value.AsObject().Select(property => KeyValuePair.Create(property.Key, (JsonNode?)ToJsonSchema(property.Value!)))),
        "allOf" or "anyOf" or "oneOf" => new JsonArray([.. value.AsArray().Select(item => ToJsonSchema(item!))]),
        "items" or "not" => ToJsonSchema(value),
        _ => value.DeepClone(),
    };
}
