using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>Finds the parts of an <c>allOf</c> that have a type.</summary>
internal sealed class SchemaParts(
    SchemaReferences references, SchemaKinds kinds, EnumValues enumValues, SchemaVariants schemaVariants, UnionShapes unions, PartMerge merge)
{
    private const int MaxNesting = 32;

    /// <summary>
    /// Returns the only part of <c>allOf</c> with a type, if the others and the schema itself only describe it: the schema then has the same type. A
    /// component that consists of one object gets its own type anyway, because users look for its name.
    /// </summary>
    public SchemaNode? Single(SchemaNode node, bool isComponent)
    {
        if (node.Schema.AllOf is not { Count: > 0 }
            || (node.Schema.Properties is { Count: > 0 } && node.AllowsObject)
            || node.Schema.AdditionalProperties is not null
            || enumValues.ListOf(node).Count > 0
            || schemaVariants.Has(node))
        {
            return null;
        }

        var parts = node.AllOf.Where(part => part.Schema is not null && !part.IsSilent && !part.IsConstraint).Take(2).ToList();
        return parts.Count == 1 && (!isComponent || !kinds.Of(parts[0]).HasFlag(JsonKinds.Object) || IsUnionOfOthers(parts[0], node)) ? parts[0] : null;
    }

    /// <summary>Returns whether no part of a schema has a type.</summary>
    public bool SayNothing(SchemaNode node) => kinds.Of(node) == JsonKinds.All && AreSilent(node, depth: 0);

    /// <summary>Returns the arrays among the parts of a schema, as far as their items have a schema.</summary>
    public IReadOnlyList<SchemaNode> ArraysOf(SchemaNode node)
    {
        var parts = new List<SchemaNode>();
        Collect(node, parts, depth: 0);
        parts.Add(node);
        return parts.FindAll(part => references.Follow(part)?.Items is not null);
    }

    /// <summary>Returns the merged schema of the items of several arrays.</summary>
    public SchemaNode ItemsOf(IReadOnlyList<SchemaNode> arrays) => merge.Of([.. arrays.Select(array => references.Follow(array)!.Value.Items!.Value)]);

    /// <summary>
    /// Returns the most specific of several parts that are not objects: one with an enum, otherwise one with a format, otherwise the last.
    /// </summary>
    public SchemaNode? Narrowest(SchemaNode node)
    {
        var parts = new List<SchemaNode>();
        Collect(node, parts, depth: 0);
        return kinds.Of(node) == JsonKinds.None || parts.Count == 0 ? null : merge.Narrowest(parts);
    }

    private bool AreSilent(SchemaNode node, int depth)
        => depth < MaxNesting && references.Follow(node) is { } target
            && (target.IsSilent || (target.Schema.AllOf is { Count: > 0 } && target.AllOf.All(part => AreSilent(part, depth + 1))));

    private void Collect(SchemaNode node, List<SchemaNode> parts, int depth)
    {
        foreach (var part in depth == MaxNesting ? [] : node.AllOf)
        {
            if (references.Follow(part) is not { IsSilent: false, IsConstraint: false } target)
            {
                continue;
            }

            if (target.Schema.AllOf is { Count: > 0 })
            {
                Collect(target, parts, depth + 1);
            }
            else
            {
                // A referenced schema has its own named type.
                parts.Add(part);
            }
        }
    }

    private bool IsUnionOfOthers(SchemaNode part, SchemaNode component)
        => references.Follow(part) is { } target
            && !schemaVariants.IsBase(target, out _)
            && unions.IsUnion(target)
            && schemaVariants.Of(target).All(variant => references.Follow(variant)?.Pointer != component.Pointer);
}
