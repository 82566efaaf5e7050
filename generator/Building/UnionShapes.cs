using Microsoft.OpenApi;

namespace Sinch.Voice.Generator.Building;

/// <summary>Finds out how the variants of a <c>oneOf</c> or <c>anyOf</c> are told apart.</summary>
internal sealed class UnionShapes(SchemaReferences references, ObjectShapes objects, EnumValues enumValues, DiscriminatorCheck check)
{
    /// <summary>The alternative of a union that has just one beside <c>null</c>: such a union is that type.</summary>
    public static SchemaNode? TheOnlyAlternative(SchemaNode node)
        => Alternatives(node) is { Count: 1 } alternatives ? alternatives[0] : null;

    /// <returns>
    /// The shape; <see langword="null"/> if it can't be expressed for the reason in <paramref name="problem"/>, or without a reason if there
    /// is no telling the variants apart.
    /// </returns>
    public UnionShape? Find(SchemaNode node, out string? problem)
    {
        problem = null;
        var variants = Alternatives(node);

        if (node.Schema.Properties is { Count: > 0 } || node.Schema.AllOf is { Count: > 0 })
        {
            problem = "A union beside properties or allOf can't be expressed";
        }
        else if (variants.FirstOrDefault(variant => !IsObject(variant)) is { Schema: not null } other)
        {
            problem = $"A union with a variant that isn't an object ({other.Pointer}) can't be expressed";
        }
        else if ((node.Schema.Discriminator?.PropertyName ?? InferDiscriminator(variants)) is { Length: > 0 } discriminator)
        {
            return new UnionShape(discriminator, ValuesByVariant(node, discriminator, variants));
        }

        return null;
    }

    private static bool IsNull(SchemaNode node) => node.Schema is not OpenApiSchemaReference && node.Schema.Type == JsonSchemaType.Null;

    private static List<SchemaNode> Alternatives(SchemaNode node)
        => [.. (node.Schema.OneOf is { Count: > 0 } ? node.OneOf : node.AnyOf).Where(alternative => !IsNull(alternative))];

    private bool IsObject(SchemaNode node)
        => references.FollowThroughWrappers(node) is { } target
            && target.Schema.OneOf is null or { Count: 0 }
            && target.Schema.AnyOf is null or { Count: 0 }
            && (target.Schema.Properties is { Count: > 0 } || target.Schema.AllOf is { Count: > 0 });

    /// <summary>The first property that has a closed set of values in every variant, no value in two of them.</summary>
    private string? InferDiscriminator(List<SchemaNode> variants)
    {
        if (variants.Count == 0)
        {
            return null;
        }

        var shapes = variants.ConvertAll(objects.Of);
        return shapes[0].Names.FirstOrDefault(name =>
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            return shapes.All(shape => FixedSet(shape, name) is { } values
                && values.Distinct(StringComparer.OrdinalIgnoreCase).All(seen.Add));
        });
    }

    /// <summary>The values that a property of a variant can have: those of the schema that narrows it most.</summary>
    private IReadOnlyList<string>? FixedSet(ObjectShape shape, string property)
        => shape[property].Select(enumValues.Of).LastOrDefault(values => values is not null);

    private List<KeyValuePair<SchemaNode, IReadOnlyList<string>>> ValuesByVariant(
        SchemaNode union, string discriminator, List<SchemaNode> variants)
    {
        var owners = new Dictionary<string, SchemaNode>(StringComparer.OrdinalIgnoreCase);
        var mapped = variants.ConvertAll(variant => MappedKeys(union, variant).Where(key => Take(owners, key, variant)).ToList());
        check.OfMapping(union, variants);

        var result = new List<KeyValuePair<SchemaNode, IReadOnlyList<string>>>();
        for (var i = 0; i < variants.Count; i++)
        {
            var shape = objects.Of(variants[i]);
            var values = mapped[i];
            var own = FixedSet(shape, discriminator);
            check.OfVariant(variants[i], shape, discriminator, own, hasKeys: values.Count > 0, owners);
            values.AddRange(own?.Where(value => Take(owners, value, variants[i])) ?? []);

            // Without a mapping the value is the component's name (OpenAPI 3.0.4, Discriminator Object).
            if (values.Count == 0 && references.TryGetComponent(variants[i].Schema, out var id) && Take(owners, id, variants[i]))
            {
                values.Add(id);
            }

            result.Add(new(variants[i], values));
        }

        return result;
    }

    private static bool Take(Dictionary<string, SchemaNode> owners, string value, SchemaNode variant)
    {
        var free = !owners.ContainsKey(value);
        if (free)
        {
            owners.Add(value, variant);
        }

        return free;
    }

    private IEnumerable<string> MappedKeys(SchemaNode union, SchemaNode variant)
        => references.TryGetComponent(variant.Schema, out var id) && union.Schema.Discriminator?.Mapping is { } mapping
            ? mapping.Where(entry => SchemaReferences.MappedComponent(entry.Value) == id).Select(entry => entry.Key)
            : [];
}
