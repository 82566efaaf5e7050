using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>
/// Makes one schema of those that several parts of an <c>allOf</c> give one property, or the items of one array: a value has to fit all of them,
/// so an object has the properties of each.
/// </summary>
internal sealed class PartMerge(SchemaReferences references, SchemaKinds kinds, EnumValues enumValues, UnionShapes unions)
{
    private const int MaxParts = 64;

    private readonly Dictionary<string, SchemaNode> _merged = [];

    /// <summary>Whether no kind of JSON fits all of the schemas.</summary>
    public bool Contradict(IReadOnlyList<SchemaNode> nodes)
        => nodes.Count > 1 && Telling(nodes) is { Count: > 1 } telling && Kinds(telling) == JsonKinds.None;

    /// <summary>The schema that a value of all the schemas has. Later ones narrow the earlier ones.</summary>
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

        // What a variant of a union and another schema have in common is no union any more: the narrowest counts.
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
    /// Of schemas that describe one value, and that aren't objects, the one that says most of it: that with an enum, else with a format, else the last.
    /// </summary>
    public SchemaNode Narrowest(IReadOnlyList<SchemaNode> nodes)
        => nodes.OrderBy(node => enumValues.NodesOf(node) is not null ? 2 : references.Follow(node)?.Schema.Format is null ? 0 : 1).Last();

    /// <summary>Several objects that have the same parts share what becomes of them. One part that says it all stays itself.</summary>
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

    /// <summary>The schemas that say what a value is, each once; one that another builds on says nothing beside that.</summary>
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
