using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Building;

/// <summary>Flattens object schemas, each once.</summary>
internal sealed class ObjectShapes(BuildContext context, SchemaReferences references)
{
    /// <summary>
    /// As many properties are taken in, each counted in every schema that it becomes a part of: a chain of some thousand schemas would have
    /// millions. No property is described in less than 50 characters on average, and few are inherited often.
    /// </summary>
    private readonly int _mostProperties = 10_000 + (context.DocumentLength / 50);

    private readonly Dictionary<string, ObjectShape> _shapes = [];
    private int _count;

    public ObjectShape Of(SchemaNode node)
    {
        if (references.Follow(node) is not { } target)
        {
            return new ObjectShape();
        }

        if (!_shapes.TryGetValue(target.Pointer, out var shape))
        {
            shape = Flatten(target);
            _shapes.Add(target.Pointer, shape);
        }

        return shape;
    }

    /// <summary>Each schema is taken in once, so neither cycles nor diamonds multiply; the stack is the heap's, since chains may be long.</summary>
    private ObjectShape Flatten(SchemaNode root)
    {
        var shape = new ObjectShape();
        var seen = new HashSet<string>();
        var pending = new Stack<(SchemaNode Node, bool OwnProperties)>();
        pending.Push((root, false));

        while (pending.Count > 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var (node, ownProperties) = pending.Pop();
            if (++_count > _mostProperties)
            {
                context.Diagnostics.Add(
                    DiagnosticDescriptors.UnsupportedSchema,
                    root.Pointer,
                    $"With what allOf brings, the schemas of this document have more than {_mostProperties} properties",
                    "those of this one are among AdditionalProperties");
                return new ObjectShape();
            }

            if (ownProperties)
            {
                foreach (var property in node.Properties)
                {
                    _count++;
                    shape.Add(property.Key, property.Value);
                }
            }
            else if (references.Follow(node) is not { } schema)
            {
                var text = context.ReferenceAt(node.Pointer);
                context.Diagnostics.Add(ReferenceFailure.Of(text), node.Pointer, text, "what it would add is left out");
            }
            else if (seen.Add(schema.Pointer))
            {
                shape.Required.UnionWith(schema.Schema.Required ?? Enumerable.Empty<string>());

                // What stands beside allOf narrows what allOf brings, so it is taken after it.
                pending.Push((schema, true));
                foreach (var part in schema.AllOf.Reverse())
                {
                    pending.Push((part, false));
                }
            }
            else if (schema.Pointer == root.Pointer)
            {
                context.Diagnostics.Add(DiagnosticDescriptors.CyclicAllOf, node.Pointer, root.Pointer);
            }
        }

        return shape;
    }
}
