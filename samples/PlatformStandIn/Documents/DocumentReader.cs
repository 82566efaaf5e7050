using System.Text.Json.Nodes;
using NJsonSchema;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Reads the operations of an OpenAPI 3.0 document.</summary>
internal static class DocumentReader
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static async Task<ApiDocument> ReadAsync(JsonObject document, CancellationToken cancellationToken)
    {
        var references = new LocalReferences(document);
        var sources = Operations(document).ToList();
        var schemas = await SchemaSet.CreateAsync(document, sources, references, cancellationToken).ConfigureAwait(false);
        return new ApiDocument([.. sources.Select(source => Operation(source, schemas, references))]);
    }

    private static IEnumerable<OperationSource> Operations(JsonObject document)
    {
        foreach (var (path, item) in document["paths"]?.AsObject() ?? [])
        {
            foreach (var method in s_methods)
            {
                if (item![method] is JsonObject operation)
                {
                    yield return new OperationSource(path, method.ToUpperInvariant(), item.AsObject(), operation);
                }
            }
        }
    }

    private static DocumentOperation Operation(OperationSource source, SchemaSet schemas, LocalReferences references)
        => new(
            source.Id,
            source.Method,
            new PathTemplate(source.Path),
            source.PathParameters(references).ToDictionary(
                parameter => (string)parameter["name"]!,
                JsonSchema (parameter) => schemas.PathParameter(source, (string)parameter["name"]!)),
            source.BodySchema(references) is null ? null : schemas.Body(source));
}
