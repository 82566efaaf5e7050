using NJsonSchema;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>An operation of the document.</summary>
/// <param name="Id">The <c>operationId</c>.</param>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Path">The path template.</param>
/// <param name="PathParameters">The schema of every path parameter.</param>
/// <param name="Body">The schema of the request body, or <see langword="null"/> if there is none.</param>
internal sealed record DocumentOperation(
    string Id, string Method, PathTemplate Path, IReadOnlyDictionary<string, JsonSchema> PathParameters, JsonSchema? Body);
