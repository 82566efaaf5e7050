using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Tests.Documents;

/// <summary>An example of the document, and the schema that it is an example of.</summary>
internal sealed record DocumentExample(string Place, JsonNode Schema, JsonNode Value);

/// <summary>The document that the emulator contains, read by the tests themselves.</summary>
internal static class BundledDocument
{
    public static JsonObject Root { get; } = Read();

    public static JsonObject Schemas => Root["components"]!["schemas"]!.AsObject();

    /// <summary>Every example that stands beside a schema: of requests, responses, callbacks, components and properties.</summary>
    public static IReadOnlyList<DocumentExample> Examples { get; } = [.. OfContents(), .. OfSchemas(Schemas, "schemas")];

    /// <summary>Follows references.</summary>
    public static JsonNode Resolve(JsonNode node)
    {
        while ((string?)node["$ref"] is { } reference)
        {
            node = reference.Split('/').Skip(1).Aggregate((JsonNode)Root, (owner, name) => owner[name]!);
        }

        return node;
    }

    private static IEnumerable<DocumentExample> OfContents()
        => from item in Root["paths"]!.AsObject().Concat(Root["x-webhooks"]!.AsObject())
           from operation in item.Value!.AsObject()
           where operation.Value is JsonObject
           from owner in Owners(operation.Value!)
           let content = Resolve(owner)["content"]?["application/json"]
           where content?["schema"] is not null
           from value in Values(content)
           select new DocumentExample($"{operation.Key} {item.Key}", content["schema"]!, value);

    private static IEnumerable<JsonNode> Owners(JsonNode operation)
    {
        if (operation["requestBody"] is { } body)
        {
            yield return body;
        }

        foreach (var (_, response) in operation["responses"]!.AsObject())
        {
            yield return response!;
        }
    }

    private static IEnumerable<JsonNode> Values(JsonNode content)
    {
        if (content["example"] is { } single)
        {
            yield return single;
        }

        foreach (var (_, example) in content["examples"] as JsonObject ?? [])
        {
            yield return Resolve(example!)["value"]!;
        }
    }

    // A property may be called "example", too: then the node is no schema.
    private static IEnumerable<DocumentExample> OfSchemas(JsonNode node, string place)
    {
        if (node is JsonObject schema)
        {
            if (schema["example"] is { } example && (schema.ContainsKey("type") || schema.ContainsKey("allOf")))
            {
                yield return new DocumentExample(place, schema, example);
            }

            foreach (var nested in schema.Where(entry => entry.Value is not null && entry.Key != "example").SelectMany(entry => OfSchemas(entry.Value!, $"{place}/{entry.Key}")))
            {
                yield return nested;
            }
        }
        else if (node is JsonArray array)
        {
            foreach (var nested in array.Where(item => item is not null).SelectMany(item => OfSchemas(item!, place)))
            {
                yield return nested;
            }
        }
    }

    private static JsonObject Read()
    {
        using var stream = typeof(DocumentSchemas).Assembly.GetManifestResourceStream("sinch-voice.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
