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
        ListFacts { Items: { } items } => IsNested(items),
        MapFacts { Values: { } values } => IsNestedMember(values, explode),
        ObjectFacts { Shape: var shape } => shape.Names.Any(name => IsNestedMember(shape[name][shape[name].Count - 1], explode)),
        _ => false,
    };

    /// <summary>Returns whether a member of an object is sent as JSON, or its items are.</summary>
    public bool IsNestedMember(SchemaNode member, bool explode)
        => explode && FactsOf(member) is ListFacts list ? list.Items is { } items && IsNested(items) : IsNested(member);

    /// <summary>Returns whether a value is an object or an array. A value without a type may be, but is not reported.</summary>
    private bool IsNested(SchemaNode node)
        => schemas.Kinds.Of(node) is var kinds && kinds != JsonKinds.All && (kinds & (JsonKinds.Array | JsonKinds.Object)) != 0;

    private SchemaFacts? FactsOf(SchemaNode node)
    {
        var facts = Find(node);
        return facts is SameFacts { Reason: SameReason.OnlyVariant } same ? Find(same.Other) : facts;
    }

    private SchemaFacts? Find(SchemaNode node) => references.FollowThroughWrappers(node) is { } target ? schemas.Of(target) : null;
}
