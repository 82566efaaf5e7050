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

        foreach (var variant in shape.Variants)
        {
            var type = types.ResolveVariant(variant.Node, name + "Variant" + (variants.Count + 1));
            var known = variants.FindIndex(other => other.Type == type);
            if (known < 0)
            {
                variants.Add(new VariantModel(
                    type, parameters.Take(ParameterName(type, variant.Kind)), variant.Kind, variant.Values.ToEquatableArray(), variant.Required.ToEquatableArray()));
            }
            else
            {
                variants[known] = variants[known] with { Values = variants[known].Values.Concat(variant.Values).ToEquatableArray() };
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
            .Select(union => (union.Name, Variants: new HashSet<TypeReference>(union.Variants.Select(variant => variant.Type))))
            .ToList();

        // Only a union with its first variant can have all of them: to compare each union with every other takes its time in large documents.
        var byVariant = unions.SelectMany(union => union.Variants.Select(variant => (Variant: variant, Union: union)))
            .ToLookup(entry => entry.Variant, entry => entry.Union);

        return types.Select(type => type is UnionModel union
            ? union with
            {
                WidensTo = (union.Variants.Count == 0 ? unions : byVariant[union.Variants[0].Type])
                    .Where(other => other.Name != union.Name && union.Variants.All(variant => other.Variants.Contains(variant.Type)))
                    .Select(other => other.Name)
                    .OrderBy(name => name, StringComparer.Ordinal)
                    .ToEquatableArray(),
            }
            : type);
    }

    /// <summary>A type of the document's has a name; the others are what they are in JSON.</summary>
    private static string ParameterName(TypeReference type, JsonKinds kind) => type is ModelType model
        ? Identifiers.Camel(model.Name)
        : kind switch
        {
            JsonKinds.String => "text",
            JsonKinds.Number => "number",
            JsonKinds.Boolean => "flag",
            JsonKinds.Array => "items",
            _ => "members",
        };
}
