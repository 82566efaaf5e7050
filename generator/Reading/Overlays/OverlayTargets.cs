using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Reading.JsonPaths;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Finds the nodes that an action changes, and checks that its version lets it.</summary>
internal static class OverlayTargets
{
    /// <returns>Each node once, however often the target selects it.</returns>
    public static IReadOnlyList<LocatedNode> Find(OverlayAction action, OverlayRules rules, MergedDocument document)
    {
        var nodes = Distinct(action.Target.Evaluate(document.Root));
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

    /// <summary>One node, as most targets are, is compared with none.</summary>
    private static IReadOnlyList<LocatedNode> Distinct(IReadOnlyList<LocatedNode> nodes)
    {
        if (nodes.Count < 2)
        {
            return nodes;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. nodes.Where(node => seen.Add(node.Pointer))];
    }

    private static Type Kind(LocatedNode node) => node.Node switch
    {
        JsonObject => typeof(JsonObject),
        JsonArray => typeof(JsonArray),
        _ => typeof(JsonValue),
    };
}
