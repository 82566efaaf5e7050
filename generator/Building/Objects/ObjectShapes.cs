using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Objects;

/// <summary>Flattens object schemas, each once.</summary>
internal sealed class ObjectShapes(BuildContext context, SchemaReferences references, Alternatives alternatives)
{
    /// <summary>
    /// As many properties are taken in, each counted in every schema that it becomes a part of: a chain of some thousand schemas would have
    /// millions. No property is described in less than 50 characters on average, and few are inherited often.
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

    /// <summary>Each schema is taken in once, so neither cycles nor diamonds multiply; the stack is the heap's, since chains may be long.</summary>
    private ObjectShape Flatten(SchemaNode root)
    {
        var shape = new ObjectShape();
        var seen = new HashSet<IOpenApiSchema>();
        var pending = new Stack<(SchemaNode Node, bool OwnProperties, bool OfAlternative)>();
        pending.Push((root, false, false));

        while (pending.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var (node, ownProperties, ofAlternative) = pending.Pop();
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
                Take(shape, node, ofAlternative);
            }
            else if (references.Follow(node) is not { } schema)
            {
                var text = context.ReferenceAt(node.Pointer);
                context.Diagnostics.Add(ReferenceFailure.Of(text), node.Pointer, text, "the properties it would add are skipped");
            }
            else if (seen.Add(schema.Schema))
            {
                if (!ofAlternative)
                {
                    shape.Required.UnionWith(schema.Schema.Required ?? Enumerable.Empty<string>());
                }

                // What stands beside allOf narrows what allOf brings, so it is taken after it; what an alternative brings comes last.
                foreach (var alternative in Enumerable.Reverse(Alternatives(schema, seen)))
                {
                    pending.Push((alternative, false, true));
                }

                pending.Push((schema, true, ofAlternative));
                foreach (var part in schema.AllOf.Reverse())
                {
                    pending.Push((part, false, ofAlternative));
                }
            }
            else if (schema.Schema == root.Schema && !ofAlternative)
            {
                context.Diagnostics.Add(DiagnosticDescriptors.CyclicAllOf, node.Pointer, root.Pointer);
            }
        }

        return shape;
    }

    private static void Take(ObjectShape shape, SchemaNode node, bool ofAlternative)
    {
        foreach (var property in node.Properties)
        {
            shape.Add(property.Key, property.Value, ofAlternative);
        }

        if (!ofAlternative && node.AdditionalProperties is { } values)
        {
            shape.AdditionalProperties = values;
        }
    }

    /// <summary>
    /// The alternatives beside what an object describes itself: a value has the properties of at least one of them. A schema that lists the one
    /// which is flattened as an alternative of its own is its parent, and says nothing of it.
    /// </summary>
    private List<SchemaNode> Alternatives(SchemaNode schema, HashSet<IOpenApiSchema> seen)
    {
        var direct = alternatives.Direct(schema).ToList();
        return direct.Exists(alternative => references.FollowThroughWrappers(alternative) is { } target && seen.Contains(target.Schema)) ? [] : direct;
    }
}
