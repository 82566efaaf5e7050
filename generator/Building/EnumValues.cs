using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Sinch.Voice.Generator.Building;

/// <summary>The values that a string schema is limited to.</summary>
internal sealed class EnumValues(SchemaReferences references)
{
    /// <summary>Whether a schema itself lists values and is to become an enum: it has at least one string, and no type but string.</summary>
    public static bool IsEnum(IOpenApiSchema schema)
        => schema.Enum is { Count: > 0 } values
            && (schema.Type is null || schema.Type.Value.HasFlag(JsonSchemaType.String))
            && values.Any(value => value?.GetValueKind() == JsonValueKind.String);

    /// <summary>The values of a property's schema, its own or those of the enum it refers to; <see langword="null"/> if it lists none.</summary>
    public IReadOnlyList<string>? Of(SchemaNode node)
    {
        if (references.Follow(node) is not { } target)
        {
            return null;
        }

        if (IsEnum(target.Schema))
        {
            return [.. target.Schema.Enum!.Where(value => value is not null).Select(value => Text(value!))];
        }

        return references.FollowThroughWrappers(target) is { } inner && inner.Pointer != target.Pointer ? Of(inner) : null;
    }

    /// <summary>A value as text: of a string its content, of anything else its JSON.</summary>
    public static string Text(JsonNode value)
        => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
