using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>The examples under <c>components/examples</c> of the vendor's document, each with the component schema it is one of.</summary>
internal static class ComponentExamples
{
    public static JsonNode Document { get; } = JsonNode.Parse(Spec.Vendor.Content!)!;

    public static IReadOnlyList<(string Name, string Schema, JsonNode Value)> All { get; } = Read();

    private static (string Name, string Schema, JsonNode Value)[] Read()
    {
        var schemas = new Dictionary<string, string>();
        foreach (var room in new[] { "paths", "x-webhooks", "components" })
        {
            Collect(Document[room], schemas);
        }

        return [.. Document["components"]!["examples"]!.AsObject().Select(example => (
            example.Key,
            schemas.GetValueOrDefault(example.Key) ?? SchemaOfUnused(example.Key),
            example.Value!["value"]!))];
    }

    /// <summary>Examples that nothing refers to: of errors, which are named after their code, and of SVAML.</summary>
    private static string SchemaOfUnused(string name) => char.IsDigit(name[0]) ? "Error" : "SVAMLRequestBody";

    private static void Collect(JsonNode? node, Dictionary<string, string> schemas)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
            {
                Collect(item, schemas);
            }
        }

        if (node is not JsonObject members)
        {
            return;
        }

        if (members["schema"] is JsonObject schema && (string?)schema["$ref"] is { } reference && members["examples"] is JsonObject examples)
        {
            foreach (var target in examples.Select(example => (string?)example.Value!["$ref"]).OfType<string>())
            {
                schemas[target.Split('/')[^1]] = reference.Split('/')[^1];
            }
        }

        foreach (var member in members)
        {
            Collect(member.Value, schemas);
        }
    }
}
