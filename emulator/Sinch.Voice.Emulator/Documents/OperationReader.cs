using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>Reads the operations of an OpenAPI 3.0 document.</summary>
internal sealed class OperationReader(JsonElement document, SchemaCompiler schemas)
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly LocalReferences _references = new(document);

    public IEnumerable<DocumentOperation> Read()
        => from path in document.GetProperty("paths").EnumerateObject()
           from method in s_methods
           where path.Value.TryGetProperty(method, out _)
           select Operation(path.Name, method, path.Value, path.Value.GetProperty(method));

    private DocumentOperation Operation(string path, string method, JsonElement pathItem, JsonElement operation)
        => new(
            operation.GetProperty("operationId").GetString()!,
            method.ToUpperInvariant(),
            new PathTemplate(path),
            [.. PathParameters(pathItem), .. PathParameters(operation)],
            Body(operation));

    private IEnumerable<PathParameter> PathParameters(JsonElement owner)
        => !owner.TryGetProperty("parameters", out var parameters)
            ? []
            : from parameter in parameters.EnumerateArray().Select(_references.Resolve)
              where parameter.GetProperty("in").ValueEquals("path")
              let name = parameter.GetProperty("name").GetString()!
              select new PathParameter(name, Scalar(name, parameter.GetProperty("schema")));

    private ScalarSchema Scalar(string name, JsonElement schema)
        => schemas.Compile(schema, name) as ScalarSchema ?? throw new InvalidDataException($"The path parameter '{name}' is not a scalar.");

    private SchemaNode? Body(JsonElement operation)
        => operation.TryGetProperty("requestBody", out var body)
            && _references.Resolve(body).GetProperty("content").TryGetProperty("application/json", out var content)
                ? schemas.Compile(content.GetProperty("schema"), "body")
                : null;
}
