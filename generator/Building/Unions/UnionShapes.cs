using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>
/// Determines how the variants of a union are told apart: by their JSON types, and objects by a declared or inferred discriminator, or otherwise by their
/// properties.
/// </summary>
internal sealed class UnionShapes(
    SchemaReferences references, SchemaVariants schemaVariants, SchemaKinds kinds, ObjectShapes objects, EnumValues enumValues, DiscriminatorCheck check)
{
    /// <summary>Cached, because a union is needed for its name, for its type and as a part of others.</summary>
    private readonly Dictionary<SchemaNode, (UnionShape? Shape, string? Problem)> _known = [];

    /// <summary>Caches the keys of each mapping by component.</summary>
    private readonly Dictionary<IOpenApiSchema, ILookup<string?, string>> _keys = [];

    /// <returns>
    /// The shape; <see langword="null"/> if it cannot be expressed for the reason in <paramref name="problem"/>, or without a reason if the variants
    /// cannot be told apart.
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

    /// <summary>Returns whether a schema is a union of its variants, rather than an object that they add properties to.</summary>
    public bool IsUnion(SchemaNode node) => schemaVariants.Has(node) && !AreVariantsFlattened(node);

    /// <summary>
    /// Returns whether the variants beside an object's own properties become optional properties, because they cannot be told apart or lack the object's
    /// properties.
    /// </summary>
    private bool AreVariantsFlattened(SchemaNode node)
    {
        if (!node.HasMembers || !schemaVariants.Direct(node).Any())
        {
            return false;
        }

        var own = new HashSet<string>(node.Properties.Select(property => property.Key).Concat(node.AllOf.SelectMany(part => objects.Of(part).Names)));
        return Find(node, out _)?.Variants.All(variant => variant.Kind == JsonKinds.Object && own.IsSubsetOf(objects.Of(variant.Node).Names)) != true;
    }

    private UnionShape? FindShape(SchemaNode node, out string? problem)
    {
        problem = null;
        var variants = schemaVariants.Of(node).Select(variant => new UnionVariant(variant, kinds.Of(variant), [], null)).ToList();
        if (variants.Find(variant => !SchemaKinds.IsOne(variant.Kind)) is { } other)
        {
            problem = $"A union with a variant that accepts any JSON ({other.Node.Pointer}) is not supported";
            return null;
        }

        if (variants.Where(variant => variant.Kind is not (JsonKinds.Object or JsonKinds.Number)).GroupBy(variant => variant.Kind).Any(group => group.Count() > 1))
        {
            return null;
        }

        var nodes = variants.FindAll(variant => variant.Kind == JsonKinds.Object).ConvertAll(variant => variant.Node);
        if (nodes.Count > 0 && Discriminator(node, nodes, infer: nodes.Count > 1 || nodes.Count == variants.Count) is { Length: > 0 } discriminator)
        {
            var fallback = check.DefaultOf(node, nodes);
            var values = ValuesByVariant(node, discriminator, nodes, fallback);
            return new UnionShape(discriminator, variants.ConvertAll(
                variant => variant.Kind == JsonKinds.Object
                    ? variant with { Values = values[nodes.IndexOf(variant.Node)], IsDefault = variant.Node == fallback }
                    : variant));
        }

        if (nodes.Count < 2)
        {
            return new UnionShape(null, variants);
        }

        return VariantShapes.Of(nodes.ConvertAll(variant => (objects.Of(variant), IsClosed(variant))), nodes.ConvertAll(variant => ListedValues(node, variant))) is { } shapes
            ? new UnionShape(null, variants.ConvertAll(
                variant => variant.Kind == JsonKinds.Object ? variant with { Shape = shapes[nodes.IndexOf(variant.Node)] } : variant))
            : null;
    }

    private bool IsClosed(SchemaNode variant)
        => references.FollowThroughWrappers(variant)?.Schema is { AdditionalProperties: null, AdditionalPropertiesAllowed: false, PatternProperties: null or { Count: 0 } };

    /// <summary>Returns the properties of a variant with listed values, from its schema or from the discriminator of a union that contains it.</summary>
    private Dictionary<string, ShapeValues> ListedValues(SchemaNode union, SchemaNode variant)
    {
        var shape = objects.Of(variant);
        var known = new Dictionary<string, ShapeValues>();
        foreach (var name in shape.Names)
        {
            if (FixedSet(shape, name) is { } values)
            {
                known[name] = new ShapeValues(name, values.Distinct().ToEquatableArray(), IsKey: false);
            }
        }

        foreach (var part in schemaVariants.DiscriminatedOf(union).Where(part => part.Pointer != union.Pointer && Has(part, variant)))
        {
            var name = part.Schema.Discriminator!.PropertyName!;
            var keys = MappedKeys(part, variant).ToList();
            var values = keys.Count > 0 ? keys
                : known.TryGetValue(name, out var own) ? own.Values
                : references.TryGetComponent(variant.Schema, out var id) ? [id]
                : (IEnumerable<string>)[];
            if (values.Any() && shape[name].Count > 0)
            {
                known[name] = new ShapeValues(name, values.ToEquatableArray(), IsKey: true);
            }
        }

        return known;
    }

    private bool Has(SchemaNode union, SchemaNode variant)
        => schemaVariants.Of(union).Any(other => references.Follow(other)?.Pointer == references.Follow(variant)?.Pointer);

    private string? Discriminator(SchemaNode node, List<SchemaNode> variants, bool infer)
        => node.Schema.Discriminator?.PropertyName ?? DiscriminatorOfParts(node, variants) ?? (infer ? InferDiscriminator(variants) : null);

    /// <summary>
    /// Returns the discriminator of the nested unions, if it is the same for all; other variants then need their own values for it.
    /// </summary>
    private string? DiscriminatorOfParts(SchemaNode node, List<SchemaNode> variants)
    {
        var parts = schemaVariants.DiscriminatedOf(node);
        return parts.Select(part => part.Schema.Discriminator!.PropertyName).Distinct().ToList() is [{ } name]
            && variants.TrueForAll(variant => parts.Any(part => Has(part, variant)) || FixedSet(objects.Of(variant), name) is not null)
                ? name
                : null;
    }

    /// <summary>Returns the first property with a closed set of values in every variant, without a common value.</summary>
    private string? InferDiscriminator(List<SchemaNode> variants)
    {
        var shapes = variants.ConvertAll(objects.Of);
        return shapes[0].Names.FirstOrDefault(name =>
        {
            var seen = new HashSet<string>();
            return shapes.TrueForAll(shape => FixedSet(shape, name) is { } values && values.Distinct().All(seen.Add));
        });
    }

    /// <summary>Returns the possible values of a variant's property: those of its narrowest schema.</summary>
    private IReadOnlyList<string>? FixedSet(ObjectShape shape, string property)
    {
        var nodes = shape[property];
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            if (enumValues.Of(nodes[i]) is { } values)
            {
                return values;
            }
        }

        return null;
    }

    private List<IReadOnlyList<string>> ValuesByVariant(SchemaNode union, string discriminator, List<SchemaNode> variants, SchemaNode? fallback)
    {
        var owners = new DiscriminatorOwners();
        var keyed = schemaVariants.DiscriminatedOf(union).Where(part => part.Schema.Discriminator!.PropertyName == discriminator).ToList();
        var mapped = variants.ConvertAll(variant => keyed.SelectMany(part => MappedKeys(part, variant)).Where(key => owners.Take(key, variant)).ToList());
        check.OfMapping(union, variants);

        var result = new List<IReadOnlyList<string>>();
        for (var i = 0; i < variants.Count; i++)
        {
            var shape = objects.Of(variants[i]);
            var values = mapped[i];
            var own = FixedSet(shape, discriminator);
            if (variants[i] != fallback)
            {
                check.OfVariant(variants[i], shape, discriminator, own, hasKeys: values.Count > 0, owners);
            }

            values.AddRange(own?.Where(value => owners.Take(value, variants[i])) ?? []);

            // Without a mapping the value is the component's name (OpenAPI 3.0.4, Discriminator Object).
            if (values.Count == 0 && variants[i] != fallback && references.TryGetComponent(variants[i].Schema, out var id) && owners.Take(id, variants[i]))
            {
                values.Add(id);
            }

            result.Add(values);
        }

        return result;
    }

    private IEnumerable<string> MappedKeys(SchemaNode union, SchemaNode variant)
    {
        if (!references.TryGetComponent(variant.Schema, out var id) || union.Schema.Discriminator?.Mapping is not { } mapping)
        {
            return [];
        }

        if (!_keys.TryGetValue(union.Schema, out var keys))
        {
            keys = mapping.ToLookup(entry => SchemaReferences.MappedComponent(entry.Value), entry => entry.Key);
            _keys.Add(union.Schema, keys);
        }

        return keys[id];
    }
}
