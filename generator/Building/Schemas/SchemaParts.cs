using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>Finds the parts of an <c>allOf</c> that say what a value is.</summary>
internal sealed class SchemaParts(
    SchemaReferences references, SchemaKinds kinds, EnumValues enumValues, SchemaVariants schemaVariants, UnionShapes unions, PartMerge merge)
{
    private const int MaxNesting = 32;

    /// <summary>
    /// The one part of <c>allOf</c> that says what a value is, where the others and the schema itself only describe it: such a schema is that
    /// type. A component made of one object is a type of its own all the same, since it has a name that a user would look for.
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

    /// <summary>Whether nothing that a schema is made of says what a value is.</summary>
    public bool SayNothing(SchemaNode node) => kinds.Of(node) == JsonKinds.All && AreSilent(node, depth: 0);

    /// <summary>The arrays that a schema is made of, as far as they say what their items are.</summary>
    public IReadOnlyList<SchemaNode> ArraysOf(SchemaNode node)
    {
        var parts = new List<SchemaNode>();
        Collect(node, parts, depth: 0);
        parts.Add(node);
        return parts.FindAll(part => references.Follow(part)?.Items is not null);
    }

    /// <summary>What several arrays say of their items.</summary>
    public SchemaNode ItemsOf(IReadOnlyList<SchemaNode> arrays) => merge.Of([.. arrays.Select(array => references.Follow(array)!.Value.Items!.Value)]);

    /// <summary>
    /// Of several parts that aren't objects the one that says most of a value: that with an enum, else with a format, else the last.
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
                // What is referred to has a type of its own name.
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
