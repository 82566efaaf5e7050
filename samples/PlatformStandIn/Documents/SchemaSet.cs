using System.Text.Json.Nodes;
using NJsonSchema;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>The document's schemas as one JSON schema, whose definitions are the components, the request bodies and the path parameters.</summary>
internal sealed class SchemaSet
{
    private readonly JsonSchema _root;

    private SchemaSet(JsonSchema root) => _root = root;

    public static async Task<SchemaSet> CreateAsync(
        JsonObject document, IEnumerable<OperationSource> operations, LocalReferences references, CancellationToken cancellationToken)
    {
        var definitions = new JsonObject();
        foreach (var (name, schema) in document["components"]?["schemas"]?.AsObject() ?? [])
        {
            definitions[name] = SchemaRewriter.ToJsonSchema(schema!);
        }

        foreach (var operation in operations)
        {
            if (operation.BodySchema(references) is { } body)
            {
                definitions[BodyKey(operation)] = SchemaRewriter.ToJsonSchema(body);
            }

            foreach (var parameter in operation.PathParameters(references))
            {
                definitions[ParameterKey(operation, (string)parameter["name"]!)] = SchemaRewriter.ToJsonSchema(parameter["schema"] ?? new JsonObject());
            }
        }

        var root = new JsonObject { ["definitions"] = definitions };
        return new SchemaSet(await JsonSchema.FromJsonAsync(root.ToJsonString(), cancellationToken).ConfigureAwait(false));
    }

    public JsonSchema Body(OperationSource operation) => _root.Definitions[BodyKey(operation)];

    public JsonSchema PathParameter(OperationSource operation, string name) => _root.Definitions[ParameterKey(operation, name)];

    // Names of components cannot contain a colon, so these keys are unique.
    private static string BodyKey(OperationSource operation) => $"body:{operation.Id}";

    private static string ParameterKey(OperationSource operation, string name) => $"path:{operation.Id}:{name}";
}
