using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds the model of a union.</summary>
internal sealed class UnionBuilder(UnionShapes shapes, TypeResolver types)
{
    public UnionModel Build(SchemaNode node, string name)
    {
        var shape = shapes.Find(node, out _)!;
        var parameters = new NameScope("unknown", "variant");
        var variants = new List<VariantModel>();

        foreach (var (variant, values) in shape.Variants.Select(entry => (entry.Key, entry.Value)))
        {
            var type = (ModelType)types.Resolve(variant, name + "Variant" + (variants.Count + 1));
            var known = variants.FindIndex(other => other.TypeName == type.Name);
            if (known < 0)
            {
                variants.Add(new VariantModel(type.Name, parameters.Take(Identifiers.Camel(type.Name)), values.ToEquatableArray()));
            }
            else
            {
                variants[known] = variants[known] with { Values = variants[known].Values.Concat(values).ToEquatableArray() };
            }
        }

        return new UnionModel(
            name,
            node.Pointer,
            node.Schema.Description,
            node.Schema.Deprecated,
            shape.Discriminator,
            variants.ToEquatableArray(),
            EquatableArray<string>.Empty);
    }

    /// <summary>Tells each union which others have all its variants.</summary>
    public static IEnumerable<TypeModel> Widen(IReadOnlyCollection<TypeModel> types)
    {
        var unions = types.OfType<UnionModel>()
            .Select(union => (union.Name, Variants: new HashSet<string>(union.Variants.Select(variant => variant.TypeName))))
            .ToList();

        return types.Select(type => type is UnionModel union
            ? union with
            {
                WidensTo = unions
                    .Where(other => other.Name != union.Name && union.Variants.All(variant => other.Variants.Contains(variant.TypeName)))
                    .Select(other => other.Name)
                    .OrderBy(name => name, StringComparer.Ordinal)
                    .ToEquatableArray(),
            }
            : type);
    }
}
