using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Finds the target nodes of an action, and checks that its version allows them.</summary>
internal static class OverlayTargets
{
    public static IReadOnlyList<PathNode> Find(OverlayAction action, OverlayRules rules, MergedDocument document, StepBudget budget)
    {
        var nodes = action.Target.Evaluate(document.Root, budget);
        if (!rules.HasPrimitiveTargets && nodes.FirstOrDefault(node => Kind(node) == typeof(JsonValue)) is { } primitive)
        {
            throw Conflict(
                action,
                $"{primitive.NormalizedPath} is {JsonTree.Describe(primitive.Node)}, but a target in Overlay 1.0 must be an object or an array; "
                + "target the enclosing object, or declare overlay 1.1.0");
        }

        if (action.Kind != OverlayActionKind.Remove
            && rules.HasOneKindOfTarget
            && nodes.FirstOrDefault(node => Kind(node) != Kind(nodes[0])) is { } other)
        {
            throw Conflict(
                action,
                $"{nodes[0].NormalizedPath} is {JsonTree.Describe(nodes[0].Node)}, but {other.NormalizedPath} is {JsonTree.Describe(other.Node)}; "
                + "all targets of an update must have the same type");
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
