using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>Finds the properties with only one possible value.</summary>
internal sealed class FixedValues(
    SchemaReferences references, SchemaClassifier schemas, DiscriminatorKeys discriminatorKeys, EnumBuilder enumBuilder, TypeResolver types)
{
    private readonly Dictionary<string, EnumModel> _enums = [];

    /// <summary>
    /// Returns the only value of a property. A list of one value is fixed only if the property is required, has the value as its default, or tells the
    /// variants of a union apart. Elsewhere, as in responses, such lists grow.
    /// </summary>
    /// <param name="nodes">The schemas of the property.</param>
    /// <param name="wireName">Its name in JSON.</param>
    /// <param name="owner">The object that has it.</param>
    /// <param name="required">Whether the property is required.</param>
    public (TypeReference Type, FixedValue Value)? Of(IReadOnlyList<SchemaNode> nodes, string wireName, SchemaNode owner, bool required)
    {
        if (Find(nodes, wireName, owner, required) is not { } value)
        {
            return null;
        }

        var text = SchemaValues.Text(value);
        return NamedEnum(nodes) is { } named
            ? (types.ResolveComponent(named.Id), new FixedValue(text, MemberName(named.Facts, named.Id, text)))
            : (new PrimitiveType(KindOf(value)), new FixedValue(text, null));
    }

    private JsonNode? Find(IReadOnlyList<SchemaNode> nodes, string wireName, SchemaNode owner, bool required)
    {
        var key = discriminatorKeys.SingleKey(owner.Pointer, wireName);
        var lists = new List<IReadOnlyList<JsonNode>>();
        foreach (var node in nodes)
        {
            if (schemas.EnumValues.NodesOf(node) is { } values)
            {
                lists.Add(values);
            }
        }

        return lists.Count == 0 && key is null ? null : Find(nodes, lists, key, required);
    }

    private JsonNode? Find(IReadOnlyList<SchemaNode> nodes, List<IReadOnlyList<JsonNode>> lists, string? key, bool required)
    {
        if (lists.FindLast(IsSingle) is { } single)
        {
            // null is a second value.
            return nodes.Any(types.IsNullable) ? null
                : required || key is not null || nodes.Any(node => IsDefault(node.Schema.Default, SchemaValues.Text(single[0]))) ? single[0]
                : null;
        }

        return key is not null && nodes.All(MayBeText) && lists.TrueForAll(values => values.Select(SchemaValues.Text).Contains(key, StringComparer.OrdinalIgnoreCase))
            ? JsonValue.Create(key)
            : null;
    }

    /// <summary>A fixed value has the type of the component that names it, so that it compares with other values of that type.</summary>
    private (EnumFacts Facts, string Id)? NamedEnum(IReadOnlyList<SchemaNode> nodes)
    {
        foreach (var node in nodes)
        {
            var described = references.Follow(node) ?? node;
            var target = references.FollowThroughWrappers(described.Schema.AllOf is { Count: 1 } ? described.AllOf.First() : described);
            if (target is { } schema && SchemaReferences.ComponentAt(schema.Pointer) is { } id && schemas.Of(schema) is EnumFacts facts)
            {
                return (facts, id);
            }
        }

        return null;
    }

    /// <summary>Returns the member that the enum's builder creates for the value.</summary>
    private string? MemberName(EnumFacts named, string id, string value)
    {
        if (!_enums.TryGetValue(id, out var model))
        {
            model = enumBuilder.Build(named, ((ModelType)types.ResolveComponent(id)).Name);
            _enums.Add(id, model);
        }

        var comparison = model.IsCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return model.Members.FirstOrDefault(member => string.Equals(member.Value, value, comparison))?.Name;
    }

    private bool MayBeText(SchemaNode node)
        => references.FollowThroughWrappers(node) is { } target && (target.Type is null || target.Type.Value.HasFlag(JsonSchemaType.String));

    private static PrimitiveKind KindOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => PrimitiveKind.String,
        JsonValueKind.Number => PrimitiveKind.Int64,
        _ => PrimitiveKind.Boolean,
    };

    private static readonly Predicate<IReadOnlyList<JsonNode>> IsSingle = static values =>
    {
        for (var i = 1; i < values.Count; i++)
        {
            if (SchemaValues.Text(values[i]) != SchemaValues.Text(values[0]))
            {
                return false;
            }
        }

        return values.Count > 0;
    };

    private static bool IsDefault(JsonNode? value, string text)
        => value is not null && string.Equals(SchemaValues.Text(value), text, StringComparison.OrdinalIgnoreCase);
}
