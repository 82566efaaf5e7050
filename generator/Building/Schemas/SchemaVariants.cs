using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>
/// Finds the variants of a schema: those of <c>oneOf</c> and <c>anyOf</c>, with nested unions replaced by their variants; the several types of a schema;
/// or the schemas that inherit a base. <c>null</c> is not a variant.
/// </summary>
internal sealed class SchemaVariants(
    SchemaReferences references, Nullability nullability, Inheritance inheritance, VariantMerge merge, TypeSplit types)
{
    private const int MaxNesting = 32;

    private readonly Dictionary<IOpenApiSchema, (IReadOnlyList<SchemaNode> Variants, IReadOnlyList<SchemaNode> Discriminated)> _known = [];
    private readonly Dictionary<string, SchemaNode> _combined = [];

    /// <summary>Returns whether a schema has variants, apart from <c>null</c> and mere constraints.</summary>
    public bool Has(SchemaNode node)
        => node.Schema is not OpenApiSchemaReference && (Direct(node).Any() || IsBase(node, out _) || PrimitiveTypes.HasSeveral(node.Schema));

    /// <summary>Returns the variants without duplicates. Variants that C# cannot tell apart either, such as two string schemas, are one.</summary>
    public IReadOnlyList<SchemaNode> Of(SchemaNode node) => Find(node).Variants;

    /// <summary>
    /// Returns the unions with a discriminator that a schema is or contains: their discriminators still tell their variants apart within another union.
    /// </summary>
    public IReadOnlyList<SchemaNode> DiscriminatedOf(SchemaNode node) => Find(node).Discriminated;

    /// <summary>Returns the only variant beside <c>null</c>: a union without another one has the type of that variant.</summary>
    public SchemaNode? Single(SchemaNode node) => Direct(node).Take(2).ToList() is { Count: 1 } all ? all[0] : null;

    /// <summary>Creates a union of schemas from different locations.</summary>
    public SchemaNode Combine(IReadOnlyList<SchemaNode> nodes)
    {
        var key = string.Join("\n", nodes.Select(node => node.Pointer));
        if (_combined.TryGetValue(key, out var known))
        {
            return known;
        }

        var combined = new SchemaNode(new OpenApiSchema { OneOf = [.. nodes.Select(node => node.Schema)] }, nodes[0].Pointer);
        var collected = new Collected([]);
        foreach (var node in nodes.Where(node => !nullability.IsNullOnly(node)))
        {
            Take(node, [], collected, depth: 0);
        }

        _known[combined.Schema] = (merge.Of(combined, collected.Variants), collected.Discriminated);
        _combined.Add(key, combined);
        return combined;
    }

    /// <summary>Returns the declared variants.</summary>
    public IEnumerable<SchemaNode> Direct(SchemaNode node) => node.Schema switch
    {
        { OneOf.Count: > 0 } => Declared(node.OneOf),
        { AnyOf.Count: > 0 } => Declared(node.AnyOf),
        _ => [],
    };

    private IEnumerable<SchemaNode> Declared(IEnumerable<SchemaNode> variants)
        => variants.Where(variant => variant.Schema is not null && !nullability.IsNullVariant(variant) && !variant.IsConstraint);

    /// <summary>Returns whether references to a schema mean any schema that inherits it.</summary>
    public bool IsBase(SchemaNode node, out string id)
    {
        id = SchemaReferences.ComponentAt(node.Pointer) ?? string.Empty;
        return id.Length > 0 && inheritance.IsBase(id);
    }

    private (IReadOnlyList<SchemaNode> Variants, IReadOnlyList<SchemaNode> Discriminated) Find(SchemaNode node)
    {
        if (!_known.TryGetValue(node.Schema, out var known))
        {
            var collected = new Collected([node.Pointer]);
            Collect(node, [], collected, depth: 0);
            known = (merge.Of(node, collected.Variants), collected.Discriminated);
            _known.Add(node.Schema, known);
        }

        return known;
    }

    private void Collect(SchemaNode node, HashSet<string> mapped, Collected collected, int depth)
    {
        if (node.Schema.Discriminator is not null)
        {
            collected.Discriminated.Add(node);
            mapped = [.. mapped, .. Mapped(node)];
        }

        if (IsBase(node, out var id))
        {
            collected.Variants.AddRange(inheritance.VariantsOf(id).Where(variant => collected.Seen.Add(variant)).Select(references.ReferenceTo));
            return;
        }

        if (PrimitiveTypes.HasSeveral(node.Schema) && !Direct(node).Any())
        {
            collected.Variants.AddRange(types.Of(node));
            return;
        }

        foreach (var variant in Direct(node))
        {
            Take(variant, mapped, collected, depth);
        }
    }

    private void Take(SchemaNode variant, HashSet<string> mapped, Collected collected, int depth)
    {
        if (Target(variant) is not { } target)
        {
            collected.Variants.Add(variant);
            return;
        }

        var isMapped = references.TryGetComponent(variant.Schema, out var id) && mapped.Contains(id);
        if (!isMapped && depth < MaxNesting && Has(target) && (!target.HasMembers || IsBase(target, out _)))
        {
            if (collected.Seen.Add(target.Pointer))
            {
                Collect(target, mapped, collected, depth + 1);
            }
        }
        else if (collected.Seen.Add(SchemaReferences.ComponentAt(target.Pointer) ?? target.Pointer))
        {
            collected.Variants.Add(variant);
        }
    }

    /// <summary>Returns the target of a variant. A component that only wraps another one still gets its own type.</summary>
    private SchemaNode? Target(SchemaNode variant)
    {
        var target = references.Follow(variant);
        for (var hops = 0; hops < MaxNesting && target is { IsWrapper: true } wrapper && SchemaReferences.ComponentAt(wrapper.Pointer) is null; hops++)
        {
            target = references.Follow(wrapper.AllOf.First());
        }

        return target;
    }

    /// <summary>Returns the variants that the mapping names: each of them is a variant, even if it is a union.</summary>
    private static IEnumerable<string> Mapped(SchemaNode node)
        => node.Schema.Discriminator?.Mapping?.Values.Select(SchemaReferences.MappedComponent).OfType<string>() ?? [];

    /// <summary>Collects the variants of a union and of nested unions, each schema once.</summary>
    private sealed record Collected(HashSet<string> Seen)
    {
        public List<SchemaNode> Variants { get; } = [];

        public List<SchemaNode> Discriminated { get; } = [];
    }
}
