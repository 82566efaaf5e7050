using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>Determines which JSON types a schema allows.</summary>
internal sealed class SchemaKinds(SchemaReferences references, EnumValues enumValues, Nullability nullability)
{
    private const int MaxNesting = 64;

    /// <summary>Limits nested parts: schemas without a type have few.</summary>
    private const int MaxParts = 4;

    private readonly Dictionary<IOpenApiSchema, JsonKinds> _known = [];
    private int _nesting;

    /// <returns>The JSON types; all of them without a constraint, none for a contradiction.</returns>
    public JsonKinds Of(SchemaNode node)
        => Said(node) is not JsonKinds.All and var said ? said
            : Implied(node, depth: 0) is var implied && IsOne(implied) ? implied
            : JsonKinds.All;

    /// <summary>Returns the JSON types that the limits of a schema and its parts apply to.</summary>
    private JsonKinds Implied(SchemaNode node, int depth)
        => depth < MaxParts && references.Follow(node) is { Schema: { OneOf: null or { Count: 0 }, AnyOf: null or { Count: 0 } } } target
            ? target.AllOf.Aggregate(ImpliedKinds.Of(target.Schema), (kinds, part) => kinds | Implied(part, depth + 1))
            : JsonKinds.All;

    private JsonKinds Said(SchemaNode node)
    {
        if (_nesting == MaxNesting || references.Follow(node) is not { } target)
        {
            return JsonKinds.All;
        }

        if (!_known.TryGetValue(target.Schema, out var kinds))
        {
            _known[target.Schema] = JsonKinds.All;
            _nesting++;
            _known[target.Schema] = kinds = Find(target);
            _nesting--;
        }

        return kinds;
    }

    /// <summary>Returns whether a schema allows exactly one JSON type.</summary>
    public static bool IsOne(JsonKinds kinds) => kinds != JsonKinds.None && (kinds & (kinds - 1)) == 0;

    public static JsonKinds Of(JsonSchemaType types)
        => (types.HasFlag(JsonSchemaType.String) ? JsonKinds.String : 0)
            | ((types & (JsonSchemaType.Number | JsonSchemaType.Integer)) != 0 ? JsonKinds.Number : 0)
            | (types.HasFlag(JsonSchemaType.Boolean) ? JsonKinds.Boolean : 0)
            | (types.HasFlag(JsonSchemaType.Array) ? JsonKinds.Array : 0)
            | (types.HasFlag(JsonSchemaType.Object) ? JsonKinds.Object : 0);

    private JsonKinds Find(SchemaNode node)
    {
        var schema = node.Schema;
        var kinds = node.Type is { } types ? Of(types) : OfMembers(node);
        if (enumValues.ListOf(node) is { Count: > 0 } values)
        {
            kinds &= values.Aggregate(JsonKinds.None, (all, value) => all | Of(value));
        }

        foreach (var part in node.AllOf)
        {
            kinds &= Said(part);
        }

        if (schema.OneOf is not { Count: > 0 } && schema.AnyOf is not { Count: > 0 })
        {
            return kinds;
        }

        var variants = node.OneOf.Concat(node.AnyOf).Where(variant => !nullability.IsNullVariant(variant)).ToList();
        return variants.Count == 0 ? kinds : kinds & variants.Aggregate(JsonKinds.None, (all, variant) => all | Of(variant));
    }

    /// <summary>Without a type, a schema with members means an object, and one with items an array.</summary>
    private static JsonKinds OfMembers(SchemaNode node)
        => node.Schema.Properties is { Count: > 0 } || node.AdditionalProperties is not null || node.Schema.PatternProperties is { Count: > 0 }
            ? JsonKinds.Object
            : node.Items is not null ? JsonKinds.Array : JsonKinds.All;

    private static JsonKinds Of(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => JsonKinds.String,
        JsonValueKind.Number => JsonKinds.Number,
        JsonValueKind.True or JsonValueKind.False => JsonKinds.Boolean,
        JsonValueKind.Array => JsonKinds.Array,
        _ => JsonKinds.Object,
    };
}

/// <summary>
/// Returns the JSON type that a schema without a type implies by its limits. To a validator, limits allow values of all other types too, so they count
/// only if nothing else implies a type.
/// </summary>
internal static class ImpliedKinds
{
    public static JsonKinds Of(IOpenApiSchema schema)
        => (schema.Minimum is not null || schema.Maximum is not null || schema.ExclusiveMinimum is not null || schema.ExclusiveMaximum is not null || schema.MultipleOf is not null
                ? JsonKinds.Number
                : JsonKinds.None)
            | (schema.MinLength is not null || schema.MaxLength is not null || schema.Pattern is not null || schema is OpenApiSchema { ContentMediaType: not null } ? JsonKinds.String : JsonKinds.None);
}
