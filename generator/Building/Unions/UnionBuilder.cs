using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>Builds the model of a union.</summary>
internal sealed class UnionBuilder(
    SchemaReferences references, SchemaVariants schemaVariants, TypeIdentities identities, UnionConversions conversions, TypeResolver types)
{
    /// <param name="facts">The facts of the schema.</param>
    /// <param name="name">The C# name.</param>
    /// <param name="isShared">Whether equal schemas share the type: it then has no description or other details of one of them.</param>
    public UnionModel Build(UnionFacts facts, string name, bool isShared)
    {
        var (node, shape) = (facts.Node, facts.Shape);
        var parameters = new NameScope("unknown", "variant");
        var variants = new List<VariantModel>();

        foreach (var variant in isShared ? identities.Sort(shape) : shape.Variants)
        {
            var type = types.ResolveVariant(variant.Node, name + "Variant" + (variants.Count + 1));
            var known = variants.FindIndex(other => other.Type == type);
            if (known < 0)
            {
                variants.Add(new VariantModel(
                    type, parameters.Take(ParameterName(type, variant.Kind)), variant.Kind, variant.Values.ToEquatableArray(), variant.Shape)
                {
                    IsDefault = variant.IsDefault,
                });
            }
            else
            {
                variants[known] = variants[known] with
                {
                    Values = variants[known].Values.Concat(variant.Values).ToEquatableArray(),
                    IsDefault = variants[known].IsDefault || variant.IsDefault,
                };
            }
        }

        NoteListed(node, name, variants);
        return new UnionModel(
            name,
            node.Pointer,
            isShared ? null : node.Schema.Description,
            !isShared && node.Schema.Deprecated,
            isShared,
            shape.Discriminator,
            variants.ToEquatableArray(),
            EquatableArray<string>.Empty,
            EquatableArray<CommonPropertyModel>.Empty);
    }

    /// <summary>A union that refers to another union has the variants of that union.</summary>
    private void NoteListed(SchemaNode node, string name, List<VariantModel> variants)
    {
        foreach (var variant in schemaVariants.Direct(node))
        {
            if (references.TryGetComponent((variant.IsWrapper ? variant.AllOf.First() : variant).Schema, out var id)
                && types.ResolveComponent(id) is ModelType { Kind: ModelKind.Union } inner
                && variants.TrueForAll(variant => variant.Type != inner))
            {
                conversions.AddListed(inner.Name, name);
            }
        }
    }

    /// <summary>Names emitted types by their names, and other types by their JSON type.</summary>
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
