using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>
/// Reads the annotations of a schema: its own beside a <c>$ref</c>, otherwise those of the referenced schema, as the reader library does. The library
/// resolves the reference by its URL on every access, which is slow.
/// </summary>
internal sealed class SchemaAnnotations(SchemaReferences references)
{
    public string? Description(IOpenApiSchema schema)
        => Behind(schema) is { } target && schema is OpenApiSchemaReference { Reference.Description: var own }
            ? string.IsNullOrEmpty(own) ? target.Description : own
            : schema.Description;

    public JsonNode? Default(IOpenApiSchema schema)
        => Behind(schema) is { } target && schema is OpenApiSchemaReference { Reference.Default: var own } ? own ?? target.Default : schema.Default;

    public bool Deprecated(IOpenApiSchema schema)
        => Behind(schema) is { } target && schema is OpenApiSchemaReference { Reference.Deprecated: var own } ? own ?? target.Deprecated : schema.Deprecated;

    public bool ReadOnly(IOpenApiSchema schema)
        => Behind(schema) is { } target && schema is OpenApiSchemaReference { Reference.ReadOnly: var own } ? own ?? target.ReadOnly : schema.ReadOnly;

    private IOpenApiSchema? Behind(IOpenApiSchema schema) => schema is OpenApiSchemaReference reference ? references.Step(reference)?.Schema : null;
}
