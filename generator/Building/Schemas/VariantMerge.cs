using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>
/// Merges all string variants into one, and all number variants that another one can hold. JSON does not tell them apart, and the wider variant, or the
/// enum (enums are open), holds the values of each.
/// </summary>
internal sealed class VariantMerge(SchemaReferences references, SchemaKinds kinds, EnumValues enumValues)
{
    /// <param name="union">The schema with the variants.</param>
    /// <param name="variants">The variants in document order.</param>
    public IReadOnlyList<SchemaNode> Of(SchemaNode union, IReadOnlyList<SchemaNode> variants)
    {
        var merged = new List<SchemaNode>();
        foreach (var group in variants.GroupBy(kinds.Of))
        {
            List<SchemaNode> nodes = [.. group];
            if (nodes.Count == 1)
            {
                merged.Add(nodes[0]);
                continue;
            }

            switch (group.Key)
            {
                case JsonKinds.String:
                    merged.Add(OneOf(union, nodes, enumValues.IsOfStrings, JsonSchemaType.String));
                    break;
                case JsonKinds.Number:
                    var isNumber = nodes.ConvertAll(Target).Exists(node => node.Type?.HasFlag(JsonSchemaType.Number) ?? enumValues.ListOf(node).Count == 0);
                    if (!isNumber && nodes.Exists(node => enumValues.IsOfIntegers(Target(node))))
                    {
                        merged.Add(OneOf(union, nodes, enumValues.IsOfIntegers, JsonSchemaType.Integer));
                    }
                    else
                    {
                        merged.AddRange(Widest(nodes));
                    }

                    break;
                case JsonKinds.Boolean:
                    merged.Add(nodes[0]);
                    break;
                default:
                    merged.AddRange(nodes);
                    break;
            }
        }

        return [.. merged.OrderBy(node => IndexOf(variants, node))];
    }

    /// <summary>
    /// Returns the numbers that no other variant can hold. Several remain if each has values that the others lack, such as signed and unsigned ones.
    /// </summary>
    private IEnumerable<SchemaNode> Widest(List<SchemaNode> nodes)
    {
        var types = nodes.ConvertAll(Target).ConvertAll(node => PrimitiveTypes.Of(node.Schema, kinds.Of(node)).Kind);
        return nodes.Where((_, i) => !types.Where((type, j) => type == types[i] ? j < i : Holds(type, types[i])).Any());
    }

    private static bool Holds(PrimitiveKind wide, PrimitiveKind narrow) => (wide, narrow) switch
    {
        (PrimitiveKind.Int64, PrimitiveKind.Int32) => true,
        (PrimitiveKind.Decimal, PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64) => true,
        (PrimitiveKind.Double, PrimitiveKind.Int32 or PrimitiveKind.Single) => true,
        _ => false,
    };

    private SchemaNode OneOf(SchemaNode union, List<SchemaNode> nodes, Func<SchemaNode, bool> isEnum, JsonSchemaType type)
    {
        var enums = nodes.FindAll(node => isEnum(Target(node)));
        if (enums.Count == 1)
        {
            return enums[0];
        }

        if (enums.Count > 1)
        {
            return new SchemaNode(EnumOf(union, enums, type), union.Pointer);
        }

        var formats = nodes.ConvertAll(node => PrimitiveTypes.Of(Target(node).Schema));
        return formats.TrueForAll(format => format == formats[0]) ? nodes[0] : new SchemaNode(new OpenApiSchema { Type = type }, union.Pointer);
    }

    /// <summary>Merges enums of one value each, a common way to describe each value.</summary>
    private OpenApiSchema EnumOf(SchemaNode union, List<SchemaNode> enums, JsonSchemaType type)
    {
        var descriptions = new JsonObject();
        foreach (var part in enums.ConvertAll(Target).Where(part => part.Schema.Description is { Length: > 0 }))
        {
            foreach (var value in enumValues.ListOf(part))
            {
                descriptions[SchemaValues.Text(value)] = part.Schema.Description;
            }
        }

        return new OpenApiSchema
        {
            Type = type,
            Description = union.Schema.Description,
            Deprecated = union.Schema.Deprecated,
            Enum = [.. enums.ConvertAll(Target).SelectMany(enumValues.ListOf)],
            Extensions = new Dictionary<string, IOpenApiExtension> { [ExtensionNames.EnumDescriptions] = new JsonNodeExtension(descriptions) },
        };
    }

    private SchemaNode Target(SchemaNode node) => references.FollowThroughWrappers(node) ?? node;

    /// <summary>A merged variant takes the position of the first.</summary>
    private int IndexOf(IReadOnlyList<SchemaNode> variants, SchemaNode node)
    {
        for (var i = 0; i < variants.Count; i++)
        {
            if (variants[i].Schema == node.Schema || (node.Schema is OpenApiSchema && kinds.Of(variants[i]) == kinds.Of(node) && kinds.Of(node) != JsonKinds.Object))
            {
                return i;
            }
        }

        return variants.Count;
    }
}
