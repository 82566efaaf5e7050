using System.Text.Json.Nodes;
using Sinch.Voice.Client.Tests.Infrastructure;

namespace Sinch.Voice.Client.Tests.Examples;

/// <summary>Finds every example of a request, a response or a webhook in the document, and the schema it belongs to.</summary>
internal static class ExampleCatalog
{
    /// <summary>The examples under <c>components/examples</c>.</summary>
    public static IReadOnlyList<Example> Components { get; }

    /// <summary>The examples written where they are used, and those of component schemas.</summary>
    public static IReadOnlyList<Example> Inline { get; }

    static ExampleCatalog()
    {
        var schemaOfComponent = new Dictionary<string, string>();
        var inline = new List<Example>();
        Walk(VendorDocument.Root["paths"]!, "#/paths", schemaOfComponent, inline);
        Walk(VendorDocument.Root["x-webhooks"]!, "#/x-webhooks", schemaOfComponent, inline);
        Walk(VendorDocument.Root["components"]!["requestBodies"]!, "#/components/requestBodies", schemaOfComponent, inline);

        foreach (var (id, schema) in VendorDocument.Root["components"]!["schemas"]!.AsObject())
        {
            if (schema!["example"] is JsonObject example)
            {
                inline.Add(new Example($"#/components/schemas/{id}/example", id, example));
            }
        }

        Components =
        [
            .. VendorDocument.Root["components"]!["examples"]!.AsObject().Select(example => new Example(
                example.Key,
                schemaOfComponent.GetValueOrDefault(example.Key) ?? SchemaOfUnused(example.Key),
                example.Value!["value"]!)),
        ];
        Inline = inline;
    }

    /// <summary>Examples that no operation refers to: of errors, which are named after their code, and of SVAML.</summary>
    private static string SchemaOfUnused(string name) => char.IsDigit(name[0]) ? "Error" : "SVAMLRequestBody";

    private static void Walk(JsonNode? node, string pointer, Dictionary<string, string> schemaOfComponent, List<Example> inline)
    {
        if (node is JsonObject value)
        {
            if (value["schema"]?["$ref"] is { } reference)
            {
                Collect(value, pointer, ((string)reference!).Split('/')[^1], schemaOfComponent, inline);
            }

            foreach (var (name, child) in value)
            {
                Walk(child, $"{pointer}/{name}", schemaOfComponent, inline);
            }
        }
        else if (node is JsonArray values)
        {
            for (var i = 0; i < values.Count; i++)
            {
                Walk(values[i], $"{pointer}/{i}", schemaOfComponent, inline);
            }
        }
    }

    private static void Collect(
        JsonObject media, string pointer, string schemaId, Dictionary<string, string> schemaOfComponent, List<Example> inline)
    {
        if (media["example"] is { } single)
        {
            inline.Add(new Example($"{pointer}/example", schemaId, single));
        }

        foreach (var (name, example) in media["examples"]?.AsObject() ?? [])
        {
            if (example!["$ref"] is { } reference)
            {
                schemaOfComponent[((string)reference!).Split('/')[^1]] = schemaId;
            }
            else
            {
                inline.Add(new Example($"{pointer}/examples/{name}", schemaId, example["value"]!));
            }
        }
    }
}
