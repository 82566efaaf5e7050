using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Objects;

/// <summary>Flattens object schemas, each once.</summary>
internal sealed class ObjectShapes(BuildContext context, SchemaReferences references, SchemaVariants schemaVariants)
{
    /// <summary>
    /// Limits the properties of all schemas, each counted in every schema that inherits it: a chain of some thousand schemas would have millions. On
    /// average a document has at least 50 characters per property, and few properties are inherited often.
    /// </summary>
    private readonly int _mostProperties = 10_000 + (context.DocumentLength / 50);

    private readonly Dictionary<IOpenApiSchema, ObjectShape> _shapes = [];
    private int _count;

    public ObjectShape Of(SchemaNode node)
    {
        if (references.Follow(node) is not { } target)
        {
            return new ObjectShape();
        }

        if (!_shapes.TryGetValue(target.Schema, out var shape))
        {
            shape = Flatten(target);
            _shapes.Add(target.Schema, shape);
        }

        return shape;
    }

    /// <summary>Each schema is visited once, so cycles and diamonds end. The stack is on the heap, because chains may be long.</summary>
    private ObjectShape Flatten(SchemaNode root)
    {
        var shape = new ObjectShape();
        var seen = new HashSet<IOpenApiSchema>();
        var pending = new Stack<(SchemaNode Node, bool OwnProperties, bool OfVariant)>();
        pending.Push((root, false, false));

        while (pending.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var (node, ownProperties, ofVariant) = pending.Pop();
            if (++_count > _mostProperties)
            {
                context.Diagnostics.Add(
                    DiagnosticDescriptors.UnsupportedSchema,
                    root.Pointer,
                    $"The schemas of this document have more than {_mostProperties} properties, including those inherited through allOf",
                    "the properties of this schema are read into AdditionalProperties");
                return new ObjectShape();
            }

            if (ownProperties)
            {
                _count += node.Schema.Properties?.Count ?? 0;
                Take(shape, node, ofVariant);
            }
            else if (references.Follow(node) is not { } schema)
            {
                var text = context.ReferenceAt(node.Pointer);
                context.ReportReference(node.Pointer, text, "the properties it would add are skipped");
            }
            else if (seen.Add(schema.Schema))
            {
                if (!ofVariant)
                {
                    shape.Required.UnionWith(schema.Schema.Required ?? Enumerable.Empty<string>());
                }

                // Siblings of allOf narrow its parts, so they follow them; variants come last.
                foreach (var variant in Enumerable.Reverse(VariantsBeside(schema, seen)))
                {
                    pending.Push((variant, false, true));
                }

                pending.Push((schema, true, ofVariant));
                foreach (var part in schema.AllOf.Reverse())
                {
                    pending.Push((part, false, ofVariant));
                }
            }
            else if (schema.Schema == root.Schema && !ofVariant)
            {
                context.Diagnostics.Add(DiagnosticDescriptors.CyclicAllOf, node.Pointer, root.Pointer);
            }
        }

        return shape;
    }

    private static void Take(ObjectShape shape, SchemaNode node, bool ofVariant)
    {
        foreach (var property in node.Properties)
        {
            shape.Add(property.Key, property.Value, ofVariant);
        }

        if (!ofVariant && node.AdditionalProperties is { } values)
        {
            shape.AdditionalProperties = values;
        }
    }

    /// <summary>
    /// Returns the variants beside an object's own properties: a value has the properties of at least one of them. A schema that lists the flattened
    /// schema as a variant is its parent, and does not constrain it.
    /// </summary>
    private List<SchemaNode> VariantsBeside(SchemaNode schema, HashSet<IOpenApiSchema> seen)
    {
        var direct = schemaVariants.Direct(schema).ToList();
        return direct.Exists(variant => references.FollowThroughWrappers(variant) is { } target && seen.Contains(target.Schema)) ? [] : direct;
    }
}
