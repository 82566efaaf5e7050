using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>
/// Finds the values that the styles of RFC 6570 cannot express: objects and arrays within others. The client sends them as JSON. Servers disagree on
/// them, so they are reported.
/// </summary>
internal sealed class NestedValues(SchemaReferences references, SchemaClassifier schemas)
{
    /// <summary>Returns whether a parameter, or a form field with a style, has values that are sent as JSON.</summary>
    public bool AreIn(SchemaNode node, bool explode) => FactsOf(node) switch
    {
        // The variants of unions among the variants are variants of the union.
        (UnionFacts or IndistinctFacts) and { Node: var union } => schemas.Variants.Of(union).Any(variant => AreIn(FactsOf(variant), explode)),
        var facts => AreIn(facts, explode),
    };

    /// <summary>Returns whether a member of an object is sent as JSON. In an exploded object, the items of a list may be.</summary>
    public bool IsNestedMember(SchemaNode member, bool explode)
        => !explode ? IsNested(member)
            : FactsOf(member) is ListFacts list ? list.Items is { } items && IsNested(items)
            : MayBe(member, JsonKinds.Object);

    private bool AreIn(SchemaFacts? facts, bool explode) => facts switch
    {
        ListFacts { Items: { } items } => IsNested(items),
        MapFacts { Values: { } values } => IsNestedMember(values, explode),
        ObjectFacts { Shape: var shape } => shape.Names.Any(name => IsNestedMember(shape[name][shape[name].Count - 1], explode)),
        _ => false,
    };

    private bool IsNested(SchemaNode node) => MayBe(node, JsonKinds.Array | JsonKinds.Object);

    /// <summary>Returns whether the document gives a value one of the JSON types. A value without a type may have any, but is not reported.</summary>
    private bool MayBe(SchemaNode node, JsonKinds kinds) => schemas.Kinds.Of(node) is not JsonKinds.All and var declared && (declared & kinds) != 0;

    private SchemaFacts? FactsOf(SchemaNode node)
    {
        var facts = Find(node);
        return facts is SameFacts { Reason: SameReason.OnlyVariant } same ? Find(same.Other) : facts;
    }

    private SchemaFacts? Find(SchemaNode node) => references.FollowThroughWrappers(node) is { } target ? schemas.Of(target) : null;
}
