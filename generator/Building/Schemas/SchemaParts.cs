using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>Decides what a schema that is made of others, by <c>allOf</c> or by alternatives beside its own properties, comes to.</summary>
internal sealed class SchemaParts(SchemaReferences references, SchemaClassifier schemas)
{
    private const int MaxNesting = 32;

    /// <summary>
    /// The one part of <c>allOf</c> that says what a value is, where the others and the schema itself only describe it: such a schema is that
    /// type. A component made of one object is a type of its own all the same, since it has a name that a user would look for.
    /// </summary>
    public SchemaNode? TheOnlyOne(SchemaNode node, bool isComponent)
    {
        if (node.Schema.AllOf is not { Count: > 0 }
            || (node.Schema.Properties is { Count: > 0 } && node.AllowsObject)
            || node.Schema.AdditionalProperties is not null
            || schemas.EnumValues.ListOf(node).Count > 0
            || schemas.Alternatives.Has(node))
        {
            return null;
        }

        var parts = node.AllOf.Where(part => part.Schema is not null && !part.IsSilent && !part.IsConstraint).Take(2).ToList();
        return parts.Count == 1 && (!isComponent || !schemas.Kinds.Of(parts[0]).HasFlag(JsonKinds.Object) || IsUnionOfOthers(parts[0], node)) ? parts[0] : null;
    }

    /// <summary>
    /// Whether the alternatives beside an object's own properties become optional properties of it, since they can't be told apart or don't
    /// bring what the object describes.
    /// </summary>
    public bool AreAlternativesFlattened(SchemaNode node)
    {
        if (!node.HasMembers || !schemas.Alternatives.Direct(node).Any())
        {
            return false;
        }

        var own = new HashSet<string>(node.Properties.Select(property => property.Key).Concat(node.AllOf.SelectMany(part => schemas.Objects.Of(part).Names)));
        return schemas.Unions.Find(node, out _)?.Variants.All(
            variant => variant.Kind == JsonKinds.Object && own.IsSubsetOf(schemas.Objects.Of(variant.Node).Names)) != true;
    }

    /// <summary>Whether nothing that a schema is made of says what a value is.</summary>
    public bool SayNothing(SchemaNode node) => schemas.Kinds.Of(node) == JsonKinds.All && AreSilent(node, depth: 0);

    /// <summary>The arrays that a schema is made of, as far as they say what their items are.</summary>
    public IReadOnlyList<SchemaNode> ArraysOf(SchemaNode node)
    {
        var parts = new List<SchemaNode>();
        Collect(node, parts, depth: 0);
        parts.Add(node);
        return parts.FindAll(part => references.Follow(part)?.Items is not null);
    }

    /// <summary>What several arrays say of their items.</summary>
    public SchemaNode ItemsOf(IReadOnlyList<SchemaNode> arrays) => schemas.Merge.Of([.. arrays.Select(array => references.Follow(array)!.Value.Items!.Value)]);

    /// <summary>
    /// Of several parts that aren't objects the one that says most of a value: that with an enum, else with a format, else the last.
    /// </summary>
    public SchemaNode? Narrowest(SchemaNode node)
    {
        var parts = new List<SchemaNode>();
        Collect(node, parts, depth: 0);
        return schemas.Kinds.Of(node) == JsonKinds.None || parts.Count == 0 ? null : Narrowest(parts);
    }

    /// <summary>Of schemas that describe one value, and that aren't objects, the one that says most of it.</summary>
    public SchemaNode Narrowest(IReadOnlyList<SchemaNode> nodes)
        => nodes.OrderBy(node => schemas.EnumValues.NodesOf(node) is not null ? 2 : references.Follow(node)?.Schema.Format is null ? 0 : 1).Last();

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
            && schemas.Alternatives.Has(target)
            && !schemas.Alternatives.IsBase(target, out _)
            && !AreAlternativesFlattened(target)
            && schemas.Alternatives.Of(target).All(alternative => references.Follow(alternative)?.Pointer != component.Pointer);
}
