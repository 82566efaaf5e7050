using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>
/// What a schema says of a value beside its type: its own word beside a <c>$ref</c>, else that of the schema behind it, as the reader library
/// has it. The library looks the schema behind a reference up by its whole address each time that it is asked, though, which is slow.
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
