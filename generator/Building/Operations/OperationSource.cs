using Microsoft.OpenApi;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building.Operations;

/// <summary>Represents an operation in the document, with its path item.</summary>
internal sealed record OperationSource(string Template, IOpenApiPathItem PathItem, string PathPointer, string Method, OpenApiOperation Operation)
{
    public string Pointer => OperationFields.PointerTo(PathPointer, Method);

    /// <summary>Gets the <c>operationId</c>, or a name for an operation without one.</summary>
    public string Id => string.IsNullOrWhiteSpace(Operation.OperationId) ? $"{Method} {Template}" : Operation.OperationId!;
}
