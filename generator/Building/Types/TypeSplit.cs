using Microsoft.OpenApi;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>Splits a schema with several types, which OpenAPI 3.1 allows, into one schema for each.</summary>
internal sealed class TypeSplit(EnumValues enumValues)
{
    private static readonly JsonSchemaType[] s_types =
        [JsonSchemaType.String, JsonSchemaType.Number, JsonSchemaType.Integer, JsonSchemaType.Boolean, JsonSchemaType.Array, JsonSchemaType.Object];

    public IEnumerable<SchemaNode> Of(SchemaNode node)
        => s_types
            .Where(type => node.Type!.Value.HasFlag(type) && !(type == JsonSchemaType.Integer && node.Type.Value.HasFlag(JsonSchemaType.Number)))
            .Select(type => new SchemaNode(Of(node, type), node.Pointer));

    private OpenApiSchema Of(SchemaNode node, JsonSchemaType type)
    {
        var schema = node.Schema;
        var isObject = type == JsonSchemaType.Object;
        return new OpenApiSchema
        {
            Type = type,
            Format = schema.Format,
            Minimum = schema.Minimum,
            Maximum = schema.Maximum,
            Enum = [.. enumValues.ListOf(node).Where(value => SchemaValues.TypesOf(value).HasFlag(type))],
            Items = type == JsonSchemaType.Array ? schema.Items : null,
            Properties = isObject ? schema.Properties : null,
            Required = isObject ? schema.Required : null,
            AdditionalProperties = isObject ? schema.AdditionalProperties : null,
        };
    }
}
