using Microsoft.OpenApi;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Building;

/// <summary>
/// Finds out how the variants of a union are told apart: by their kind of JSON, and those that are objects by a discriminator, given or
/// inferred, or else by their required properties.
/// </summary>
internal sealed class UnionShapes(
    SchemaReferences references, Alternatives alternatives, SchemaKinds kinds, ObjectShapes objects, EnumValues enumValues, DiscriminatorCheck check)
{
    /// <summary>A union is asked for where it gets its name, where it becomes a type and where it is a part of another.</summary>
    private readonly Dictionary<SchemaNode, (UnionShape? Shape, string? Problem)> _known = [];

    /// <summary>The alternative of a union that has just one beside <c>null</c>: such a union is that type.</summary>
    public static SchemaNode? TheOnlyAlternative(SchemaNode node)
        => (node.Schema.OneOf is { Count: > 0 } ? node.OneOf : node.AnyOf).Where(alternative => !IsNull(alternative)).ToList() is { Count: 1 } all ? all[0] : null;

    /// <returns>
    /// The shape; <see langword="null"/> if it can't be expressed for the reason in <paramref name="problem"/>, or without a reason if there
    /// is no telling the variants apart.
    /// </returns>
    public UnionShape? Find(SchemaNode node, out string? problem)
    {
        if (!_known.TryGetValue(node, out var known))
        {
            known = (FindShape(node, out var reason), reason);
            _known.Add(node, known);
        }

        problem = known.Problem;
        return known.Shape;
    }

    private UnionShape? FindShape(SchemaNode node, out string? problem)
    {
        problem = null;
        var variants = alternatives.Of(node).Select(variant => new UnionVariant(variant, kinds.Of(variant), [], [])).ToList();
        if (variants.Find(variant => !SchemaKinds.IsOne(variant.Kind)) is { } other)
        {
            problem = $"A union with a variant that may be any JSON ({other.Node.Pointer}) can't be expressed";
            return null;
        }

        if (variants.Where(variant => variant.Kind != JsonKinds.Object).GroupBy(variant => variant.Kind).Any(group => group.Count() > 1))
        {
            return null;
        }

        var nodes = variants.FindAll(variant => variant.Kind == JsonKinds.Object).ConvertAll(variant => variant.Node);
        if (nodes.Count > 0 && Discriminator(node, nodes, infer: nodes.Count > 1 || nodes.Count == variants.Count) is { Length: > 0 } discriminator)
        {
            var values = ValuesByVariant(node, discriminator, nodes);
            return new UnionShape(discriminator, variants.ConvertAll(
                variant => variant.Kind == JsonKinds.Object ? variant with { Values = values[nodes.IndexOf(variant.Node)] } : variant));
        }

        return nodes.Count < 2
            ? new UnionShape(null, variants)
            : RequiredShapes.Of(nodes.ConvertAll(objects.Of)) is { } required
                ? new UnionShape(null, variants.ConvertAll(
                    variant => variant.Kind == JsonKinds.Object ? variant with { Required = required[nodes.IndexOf(variant.Node)] } : variant))
                : null;
    }

    private static bool IsNull(SchemaNode node) => node.Schema is not OpenApiSchemaReference && node.Schema.Type == JsonSchemaType.Null;

    private string? Discriminator(SchemaNode node, List<SchemaNode> variants, bool infer)
        => node.Schema.Discriminator?.PropertyName ?? (infer ? InferDiscriminator(variants) : null);

    /// <summary>The first property that has a closed set of values in every variant, no value in two of them.</summary>
    private string? InferDiscriminator(List<SchemaNode> variants)
    {
        var shapes = variants.ConvertAll(objects.Of);
        return shapes[0].Names.FirstOrDefault(name =>
        {
            var seen = new HashSet<string>();
            return shapes.TrueForAll(shape => FixedSet(shape, name) is { } values && values.Distinct().All(seen.Add));
        });
    }

    /// <summary>The values that a property of a variant can have: those of the schema that narrows it most.</summary>
    private IReadOnlyList<string>? FixedSet(ObjectShape shape, string property)
        => shape[property].Select(enumValues.Of).LastOrDefault(values => values is not null);

    private List<IReadOnlyList<string>> ValuesByVariant(SchemaNode union, string discriminator, List<SchemaNode> variants)
    {
        var owners = new DiscriminatorOwners();
        var mapped = variants.ConvertAll(variant => MappedKeys(union, variant).Where(key => owners.Take(key, variant)).ToList());
        check.OfMapping(union, variants);

        var result = new List<IReadOnlyList<string>>();
        for (var i = 0; i < variants.Count; i++)
        {
            var shape = objects.Of(variants[i]);
            var values = mapped[i];
            var own = FixedSet(shape, discriminator);
            check.OfVariant(variants[i], shape, discriminator, own, hasKeys: values.Count > 0, owners);
            values.AddRange(own?.Where(value => owners.Take(value, variants[i])) ?? []);

            // Without a mapping the value is the component's name (OpenAPI 3.0.4, Discriminator Object).
            if (values.Count == 0 && references.TryGetComponent(variants[i].Schema, out var id) && owners.Take(id, variants[i]))
            {
                values.Add(id);
            }

            result.Add(values);
        }

        return result;
    }

    private IEnumerable<string> MappedKeys(SchemaNode union, SchemaNode variant)
        => references.TryGetComponent(variant.Schema, out var id) && union.Schema.Discriminator?.Mapping is { } mapping
            ? mapping.Where(entry => SchemaReferences.MappedComponent(entry.Value) == id).Select(entry => entry.Key)
            : [];
}
