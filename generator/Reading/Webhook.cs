using Microsoft.OpenApi;

namespace Sinch.Voice.Generator.Reading;

/// <summary>A webhook of the document.</summary>
internal sealed record Webhook(string Name, string Pointer, IOpenApiPathItem PathItem);
