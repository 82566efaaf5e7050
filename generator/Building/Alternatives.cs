using Microsoft.OpenApi;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Building;

/// <summary>
/// Finds what a value of a schema may be: the alternatives of <c>oneOf</c> and <c>anyOf</c>, those of alternatives that are unions themselves
/// in their place, the several types of a schema, or the schemas that build on a base. <c>null</c> isn't one of them.
/// </summary>
internal sealed class Alternatives(
    SchemaReferences references, Nullability nullability, Inheritance inheritance, AlternativeMerge merge, TypeSplit types)
{
    private const int MaxNesting = 32;

    private readonly Dictionary<IOpenApiSchema, IReadOnlyList<SchemaNode>> _known = [];
    private readonly Dictionary<string, SchemaNode> _combined = [];

    /// <summary>Whether a schema, <c>null</c> and mere constraints apart, has alternatives of its own.</summary>
    public bool Has(SchemaNode node)
        => node.Schema is not OpenApiSchemaReference && (Direct(node).Any() || IsBase(node, out _) || PrimitiveTypes.HasSeveral(node.Schema));

    /// <summary>The alternatives, each once. What can't be told apart in C# either, as two kinds of string, is one.</summary>
    public IReadOnlyList<SchemaNode> Of(SchemaNode node)
    {
        if (!_known.TryGetValue(node.Schema, out var alternatives))
        {
            var found = new List<SchemaNode>();
            Collect(node, Mapped(node), found, [node.Pointer], depth: 0);
            alternatives = merge.Of(node, found);
            _known.Add(node.Schema, alternatives);
        }

        return alternatives;
    }

    /// <summary>A schema whose value may be any of some that stand elsewhere.</summary>
    public SchemaNode Combine(IReadOnlyList<SchemaNode> nodes)
    {
        var key = string.Join("\n", nodes.Select(node => node.Pointer));
        if (_combined.TryGetValue(key, out var known))
        {
            return known;
        }

        var combined = new SchemaNode(new OpenApiSchema { OneOf = [.. nodes.Select(node => node.Schema)] }, nodes[0].Pointer);
        var found = new List<SchemaNode>();
        var seen = new HashSet<string>();
        foreach (var node in nodes.Where(node => !nullability.IsNullOnly(node)))
        {
            Take(node, [], found, seen, depth: 0);
        }

        _known[combined.Schema] = merge.Of(combined, found);
        _combined.Add(key, combined);
        return combined;
    }

    /// <summary>The alternatives as they stand there.</summary>
    public IEnumerable<SchemaNode> Direct(SchemaNode node)
        => (node.Schema.OneOf is { Count: > 0 } ? node.OneOf : node.AnyOf)
            .Where(alternative => alternative.Schema is not null && !nullability.IsNullOnly(alternative) && !alternative.IsConstraint);

    /// <summary>Whether references to a schema stand for any that builds on it.</summary>
    public bool IsBase(SchemaNode node, out string id)
    {
        id = SchemaReferences.ComponentAt(node.Pointer) ?? string.Empty;
        return id.Length > 0 && inheritance.IsBase(id);
    }

    private void Collect(SchemaNode node, HashSet<string> mapped, List<SchemaNode> found, HashSet<string> seen, int depth)
    {
        if (IsBase(node, out var id))
        {
            found.AddRange(inheritance.VariantsOf(id).Where(variant => seen.Add(variant)).Select(references.ReferenceTo));
            return;
        }

        if (PrimitiveTypes.HasSeveral(node.Schema) && !Direct(node).Any())
        {
            found.AddRange(types.Of(node));
            return;
        }

        foreach (var alternative in Direct(node))
        {
            Take(alternative, mapped, found, seen, depth);
        }
    }

    private void Take(SchemaNode alternative, HashSet<string> mapped, List<SchemaNode> found, HashSet<string> seen, int depth)
    {
        if (Target(alternative) is not { } target)
        {
            found.Add(alternative);
            return;
        }

        var isMapped = references.TryGetComponent(alternative.Schema, out var id) && mapped.Contains(id);
        if (!isMapped && depth < MaxNesting && Has(target) && (!target.HasMembers || IsBase(target, out _)))
        {
            if (seen.Add(target.Pointer))
            {
                Collect(target, mapped, found, seen, depth + 1);
            }
        }
        else if (seen.Add(SchemaReferences.ComponentAt(target.Pointer) ?? target.Pointer))
        {
            found.Add(alternative);
        }
    }

    /// <summary>The schema that an alternative is. A component that only wraps another one is a type of its own all the same.</summary>
    private SchemaNode? Target(SchemaNode alternative)
    {
        var target = references.Follow(alternative);
        for (var hops = 0; hops < MaxNesting && target is { IsWrapper: true } wrapper && SchemaReferences.ComponentAt(wrapper.Pointer) is null; hops++)
        {
            target = references.Follow(wrapper.AllOf.First());
        }

        return target;
    }

    /// <summary>The alternatives that the discriminator has keys for: each of them is a variant, even one that is a union.</summary>
    private static HashSet<string> Mapped(SchemaNode node)
        => [.. node.Schema.Discriminator?.Mapping?.Values.Select(SchemaReferences.MappedComponent).OfType<string>() ?? []];
}
