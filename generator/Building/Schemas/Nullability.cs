using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>
/// Determines whether a schema allows <c>null</c>, in the forms of OpenAPI 3.0 (<c>nullable</c>) and 3.1 (a type, a variant or a value). The reader
/// library drops <c>nullable</c> beside <c>$ref</c> or without a type, so this reads the JSON.
/// </summary>
internal sealed class Nullability(BuildContext context, SchemaReferences references)
{
    /// <summary>The keywords that constrain no value.</summary>
    private static readonly HashSet<string> s_annotations = ["nullable", "title", "description", "default", "example", "examples", "deprecated"];

    private readonly Dictionary<IOpenApiSchema, bool> _known = [];

    public bool Of(SchemaNode node)
    {
        if (SaysNullable(node))
        {
            return true;
        }

        if (references.Follow(node) is not { } target)
        {
            return false;
        }

        if (!_known.TryGetValue(target.Schema, out var nullable))
        {
            // A schema that is being evaluated counts as not nullable, so that cycles end.
            _known[target.Schema] = false;
            _known[target.Schema] = nullable = Find(target);
        }

        return nullable;
    }

    /// <summary>Returns whether a schema allows only <c>null</c>.</summary>
    public bool IsNullOnly(SchemaNode node)
        => references.Follow(node) is { } target
            && (target.Schema.Type == JsonSchemaType.Null
                || (target.Schema.Enum is { Count: > 0 } values && values.All(SchemaValues.IsNull))
                || ConstIsNull(target));

    /// <summary>
    /// Returns whether a variant means <c>null</c>: it allows nothing else, or is only <c>nullable</c>. OpenAPI 3.0 has no type for <c>null</c>, so
    /// generators write the latter.
    /// </summary>
    public bool IsNullVariant(SchemaNode node) => IsNullOnly(node) || (references.Follow(node) is { } target && SaysOnlyNullable(target));

    private bool SaysOnlyNullable(SchemaNode node)
        => SaysNullable(node)
            && context.Raw.Find(node.Pointer) is JsonObject members
            && members.All(member => s_annotations.Contains(member.Key) || member.Key.StartsWith("x-", StringComparison.Ordinal));

    private bool Find(SchemaNode node)
        => SaysNullable(node)
            || node.Schema.Type?.HasFlag(JsonSchemaType.Null) == true
            || node.Schema.Enum?.Any(SchemaValues.IsNull) == true
            || ConstIsNull(node)
            || node.OneOf.Any(MayBeNull)
            || node.AnyOf.Any(MayBeNull)
            || AllOfIsNullable(node);

    private bool MayBeNull(SchemaNode variant) => IsNullOnly(variant) || Of(variant);

    /// <summary>Every part must allow it; parts without a type do.</summary>
    private bool AllOfIsNullable(SchemaNode node)
    {
        if (node.Schema is not { AllOf.Count: > 0, Type: null, Properties: null or { Count: 0 } })
        {
            return false;
        }

        var parts = node.AllOf.Where(part => !part.IsSilent).ToList();
        return parts.Count > 0 && parts.TrueForAll(Of);
    }

    private bool SaysNullable(SchemaNode node) => context.Raw.FindMember(node.Pointer, "nullable")?.GetValueKind() == JsonValueKind.True;

    private bool ConstIsNull(SchemaNode node)
        => node.Schema.Const is null && context.Raw.TryFindMember(node.Pointer, "const", out var value) && value is null;
}
