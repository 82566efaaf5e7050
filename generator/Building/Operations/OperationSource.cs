using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Building.Operations;

/// <summary>An operation as the document has it, with the path item it stands in.</summary>
internal sealed record OperationSource(string Template, IOpenApiPathItem PathItem, string PathPointer, string Method, OpenApiOperation Operation)
{
    public string Pointer => DocumentPointer.Append(PathPointer, Method.ToLowerInvariant());

    /// <summary>What to call the operation where the document gives it no id.</summary>
    public string Id => string.IsNullOrWhiteSpace(Operation.OperationId) ? $"{Method} {Template}" : Operation.OperationId!;
}
