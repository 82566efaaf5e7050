using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Tests.Corpus;

/// <summary>Counts the contents of a document in its JSON, without any of the generator's code.</summary>
internal sealed class DocumentContents
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private DocumentContents(IReadOnlyList<(string Path, string Method, string Id)> operations, IReadOnlyList<string> schemas, int unions)
    {
        Operations = operations;
        Schemas = schemas;
        Unions = unions;
    }

    /// <summary>The operations under <c>paths</c>, each with its id or, if it has none, what messages call it.</summary>
    public IReadOnlyList<(string Path, string Method, string Id)> Operations { get; }

    /// <summary>The names of the component schemas.</summary>
    public IReadOnlyList<string> Schemas { get; }

    /// <summary>How often <c>oneOf</c> or <c>anyOf</c> lists more than one alternative that isn't <c>null</c>.</summary>
    public int Unions { get; }

    public static DocumentContents Of(JsonNode document)
    {
        var operations = new List<(string, string, string)>();
        foreach (var (path, item) in Members(document["paths"]))
        {
            foreach (var (key, operation) in Members(item).Where(member => s_methods.Contains(member.Key)))
            {
                var method = key.ToUpperInvariant();
                operations.Add((path, method, operation!["operationId"]?.ToString() ?? $"{method} {path}"));
            }
        }

        return new DocumentContents(operations, [.. Members(document["components"]?["schemas"]).Select(member => member.Key)], CountUnions(document));
    }

    private static int CountUnions(JsonNode? node) => node switch
    {
        JsonObject members => (IsUnion(members) ? 1 : 0) + members.Where(member => member.Key is not ("example" or "examples")).Sum(member => CountUnions(member.Value)),
        JsonArray items => items.Sum(CountUnions),
        _ => 0,
    };

    private static bool IsUnion(JsonObject schema)
        => new[] { "oneOf", "anyOf" }.Any(keyword => schema[keyword] is JsonArray alternatives
            && alternatives.Count(alternative => alternative is JsonObject value && value["type"]?.ToString() != "null") > 1);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];
}
