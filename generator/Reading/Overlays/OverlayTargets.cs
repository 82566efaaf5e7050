using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Finds the nodes that an action changes, and checks that its version lets it.</summary>
internal static class OverlayTargets
{
    public static IReadOnlyList<PathNode> Find(OverlayAction action, OverlayRules rules, MergedDocument document, StepBudget budget)
    {
        var nodes = action.Target.Evaluate(document.Root, budget);
        if (!rules.HasPrimitiveTargets && nodes.FirstOrDefault(node => Kind(node) == typeof(JsonValue)) is { } primitive)
        {
            throw Conflict(
                action,
                $"{primitive.NormalizedPath} is {JsonTree.Describe(primitive.Node)}, and a target of Overlay 1.0 is an object or an array; "
                + "select the object around it, or declare overlay 1.1.0");
        }

        if (action.Kind != OverlayActionKind.Remove
            && rules.HasOneKindOfTarget
            && nodes.FirstOrDefault(node => Kind(node) != Kind(nodes[0])) is { } other)
        {
            throw Conflict(
                action,
                $"{nodes[0].NormalizedPath} is {JsonTree.Describe(nodes[0].Node)} and {other.NormalizedPath} {JsonTree.Describe(other.Node)}; "
                + "the targets of an update have to be of one kind");
        }

        return nodes;
    }

    public static OverlayConflictException Conflict(OverlayAction action, string reason) => new(action.Origin.Member("target").Location, reason);

    private static Type Kind(PathNode node) => node.Node switch
    {
        JsonObject => typeof(JsonObject),
        JsonArray => typeof(JsonArray),
        _ => typeof(JsonValue),
    };
}
