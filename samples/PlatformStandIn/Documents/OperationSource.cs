using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Represents an operation of the document.</summary>
internal sealed record OperationSource(string Path, string Method, JsonObject PathItem, JsonObject Operation)
{
    public string Id => (string?)Operation["operationId"] ?? $"{Method} {Path}";

    public IEnumerable<JsonObject> PathParameters(LocalReferences references)
        => Parameters(PathItem).Concat(Parameters(Operation)).Select(references.Resolve).Where(parameter => (string?)parameter["in"] == "path");

    public JsonNode? BodySchema(LocalReferences references)
        => Operation["requestBody"] is JsonObject body ? references.Resolve(body)["content"]?["application/json"]?["schema"] : null;

    private static IEnumerable<JsonObject> Parameters(JsonObject owner)
        => (owner["parameters"]?.AsArray() ?? []).Select(parameter => parameter!.AsObject());
}
