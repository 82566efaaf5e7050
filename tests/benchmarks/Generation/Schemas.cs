using System.Text.Json.Nodes;

namespace Sinch.Voice.Benchmarks.Generation;

/// <summary>Documents of many schemas, and of nothing else, so that their size is all that differs.</summary>
internal static class Schemas
{
    private const string Prefix = "#/components/schemas/";

    /// <summary>How many schemas the vendor's document has.</summary>
    public static int VendorCount { get; } = Vendor().Count;

    /// <summary>The vendor's schemas, over and over under other names; each copy refers to itself.</summary>
    public static string Replicate(int copies)
    {
        var schemas = new JsonObject();
        for (var copy = 0; copy < copies; copy++)
        {
            var suffix = copy == 0 ? "" : $"Copy{copy}";
            foreach (var (name, schema) in Vendor())
            {
                var renamed = schema!.DeepClone();
                Rename(renamed, suffix);
                schemas.Add(name + suffix, renamed);
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.0",
            ["info"] = new JsonObject { ["title"] = "Many schemas", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://api.example.com" }),
            ["paths"] = new JsonObject(),
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString();
    }

    private static JsonObject Vendor() => JsonNode.Parse(VendorDocument.Text)!["components"]!["schemas"]!.AsObject();

    /// <summary>References are the only strings that begin like one, in <c>$ref</c> and in the mapping of discriminators.</summary>
    private static void Rename(JsonNode? node, string suffix)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var name in members.Select(member => member.Key).ToArray())
                {
                    if (Reference(members[name]) is { } reference)
                    {
                        members[name] = reference + suffix;
                    }
                    else
                    {
                        Rename(members[name], suffix);
                    }
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Rename(item, suffix);
                }

                break;
        }
    }

    private static string? Reference(JsonNode? node)
        => node is JsonValue value && value.TryGetValue(out string? text) && text.StartsWith(Prefix, StringComparison.Ordinal) ? text : null;
}
