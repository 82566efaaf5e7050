using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>
/// Merges the schemas that several parts of an <c>allOf</c> give to one property, or to the items of one array. A value must match all of them, so an
/// object has the properties of each.
/// </summary>
internal sealed class PartMerge(SchemaReferences references, SchemaKinds kinds, EnumValues enumValues, UnionShapes unions)
{
    private const int MaxParts = 64;

    private readonly Dictionary<string, SchemaNode> _merged = [];

    /// <summary>Returns whether no JSON type matches all of the schemas.</summary>
    public bool Contradict(IReadOnlyList<SchemaNode> nodes)
        => nodes.Count > 1 && Telling(nodes) is { Count: > 1 } telling && Kinds(telling) == JsonKinds.None;

    /// <summary>Returns the schema of a value that matches all schemas. Later ones narrow earlier ones.</summary>
    public SchemaNode Of(IReadOnlyList<SchemaNode> nodes)
    {
        if (nodes.Count == 1)
        {
            return nodes[0];
        }

        var telling = Telling(nodes);
        if (telling.Count < 2)
        {
            return telling.Count == 1 ? telling[0] : nodes[nodes.Count - 1];
        }

        // A union and another schema have no union in common: the narrowest schema is used.
        var last = telling[telling.Count - 1];
        return telling.Exists(IsUnion) ? last : Kinds(telling) switch
        {
            JsonKinds.Object => telling.Exists(IsEnum) ? last : Merge(telling, HasMembers),
            JsonKinds.Array => Merge(telling, HasItems),
            var common when common.HasFlag(JsonKinds.Object) => last,
            _ => Narrowest(telling),
        };
    }

    private JsonKinds Kinds(List<SchemaNode> nodes)
    {
        var common = JsonKinds.All;
        foreach (var node in nodes)
        {
            common &= kinds.Of(node);
        }

        return common;
    }

    /// <summary>
    /// Returns the most specific of several schemas that are not objects: one with an enum, otherwise one with a format, otherwise the last.
    /// </summary>
    public SchemaNode Narrowest(IReadOnlyList<SchemaNode> nodes)
        => nodes.OrderBy(node => enumValues.NodesOf(node) is not null ? 2 : references.Follow(node)?.Schema.Format is null ? 0 : 1).Last();

    /// <summary>Objects with the same parts share the merged schema. A part that already has everything is used unchanged.</summary>
    private SchemaNode Merge(List<SchemaNode> all, Predicate<SchemaNode> saysMore)
    {
        var nodes = all.FindAll(saysMore);
        if (nodes.Count < 2)
        {
            return nodes.Count == 1 ? nodes[0] : all[all.Count - 1];
        }

        var key = string.Join("\n", nodes.Select(node => node.Pointer));
        if (!_merged.TryGetValue(key, out var merged))
        {
            merged = new SchemaNode(new OpenApiSchema { AllOf = [.. nodes.Select(node => node.Schema)] }, nodes[nodes.Count - 1].Pointer) { Parts = nodes };
            _merged.Add(key, merged);
        }

        return merged;
    }

    /// <summary>Returns the schemas with a type, without duplicates and without bases of the others.</summary>
    private List<SchemaNode> Telling(IReadOnlyList<SchemaNode> nodes)
    {
        var targets = new List<(SchemaNode Node, SchemaNode Target)>();
        foreach (var node in nodes)
        {
            if (references.Follow(node) is { IsSilent: false, IsConstraint: false } target && targets.TrueForAll(other => other.Target.Schema != target.Schema))
            {
                targets.Add((node, target));
            }
        }

        if (targets.Count < 2)
        {
            return targets.ConvertAll(entry => entry.Node);
        }

        var bases = new HashSet<IOpenApiSchema>(targets.SelectMany(entry => BasesOf(entry.Target)));
        var narrow = targets.FindAll(entry => !bases.Contains(entry.Target.Schema));
        return (narrow.Count > 0 ? narrow : targets).ConvertAll(entry => entry.Node);
    }

    private IEnumerable<IOpenApiSchema> BasesOf(SchemaNode schema)
    {
        var seen = new HashSet<IOpenApiSchema> { schema.Schema };
        var pending = new Stack<SchemaNode>(schema.AllOf);
        while (pending.Count > 0 && seen.Count < MaxParts)
        {
            if (references.Follow(pending.Pop()) is { } part && seen.Add(part.Schema))
            {
                yield return part.Schema;
                foreach (var inner in part.AllOf)
                {
                    pending.Push(inner);
                }
            }
        }
    }

    private bool IsUnion(SchemaNode node)
        => references.FollowThroughWrappers(node) is { } target && unions.IsUnion(target);

    private bool HasMembers(SchemaNode node)
        => references.Follow(node) is not { } target || target.HasMembers || target.Schema is { AdditionalProperties: not null } or { PatternProperties.Count: > 0 } or { Required.Count: > 0 };

    private bool HasItems(SchemaNode node) => references.Follow(node) is not { } target || target.Items is not null || target.Schema.AllOf is { Count: > 0 };

    private bool IsEnum(SchemaNode node) => enumValues.NodesOf(node) is not null;
}
