using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Merges the value of an action into its targets (Overlay 1.1, section "Action Object").</summary>
/// <param name="location">The location of a conflict; by default that of the mismatched value.</param>
internal sealed class OverlayMerge(MergedDocument document, OverlayRules rules, DocumentGrowth growth, StepBudget budget, LocationInfo? location)
{
    /// <summary>Gets whether the merge has changed the document.</summary>
    public bool HasEffect { get; private set; }

    /// <summary>Gets whether an array got an element that it already had.</summary>
    public bool HasRepetition { get; private set; }

    public void Apply(PathNode target, JsonNode? value, Origin origin)
    {
        switch (target.Node)
        {
            case JsonObject when value is JsonObject members:
                Merge(target, members, origin);
                break;
            case JsonObject:
                throw Conflict(origin, target, value, "the value must be an object");
            case JsonArray when value is JsonArray elements && rules.ConcatenatesArrays:
                Concatenate(target, elements, origin);
                break;
            case JsonArray array:
                Append(target, value, origin, array.Count);
                break;
            default:
                Replace(target, value, origin);
                break;
        }
    }

    /// <summary>Objects merge, arrays are concatenated, a primitive replaces a primitive; everything else is a conflict.</summary>
    private void Merge(PathNode target, JsonObject source, Origin origin)
    {
        var container = (JsonObject)target.Node!;
        foreach (var sourceMember in source)
        {
            budget.Take();
            var (name, value) = (sourceMember.Key, sourceMember.Value);
            var valueOrigin = document.OfMember(source, origin, name);
            if (!container.TryGetPropertyValue(name, out var existing))
            {
                CheckSize(target, value, valueOrigin);
                document.Set(container, name, document.Clone(value), valueOrigin);
                HasEffect = true;
                continue;
            }

            var member = target.Member(name, existing);
            switch (existing, value)
            {
                case (JsonObject, JsonObject members):
                    Merge(member, members, valueOrigin);
                    break;
                case (JsonArray, JsonArray elements):
                    Concatenate(member, elements, valueOrigin);
                    break;
                case (JsonArray or JsonObject, _):
                    throw Conflict(valueOrigin, member, value, "only values of the same type can be merged; remove the existing value in an earlier action");
                default:
                    Replace(member, value, valueOrigin);
                    break;
            }
        }
    }

    private void Concatenate(PathNode target, JsonArray source, Origin origin)
    {
        var count = ((JsonArray)target.Node!).Count;
        for (var index = 0; index < source.Count; index++)
        {
            Append(target, source[index], document.OfElement(source, origin, index), count);
        }
    }

    /// <param name="count">The number of elements before the action.</param>
    private void Append(PathNode target, JsonNode? value, Origin origin, int count)
    {
        var array = (JsonArray)target.Node!;
        var isRepetition = array.Take(count).Any(element => JsonValues.AreEqual(element, value, budget));
        HasRepetition |= isRepetition;
        HasEffect |= !isRepetition;
        CheckSize(target, value, origin);
        document.Append(array, document.Clone(value), origin);
    }

    private void Replace(PathNode target, JsonNode? value, Origin origin)
    {
        if (value is JsonObject or JsonArray)
        {
            throw Conflict(origin, target, value, "only values of the same type can be merged; remove the existing value in an earlier action");
        }

        if (JsonValues.AreEqual(target.Node, value, budget))
        {
            return;
        }

        HasEffect = true;
        if (target.Parent!.Node is JsonObject container)
        {
            document.Set(container, target.Name!, document.Clone(value), origin);
        }
        else
        {
            document.Set((JsonArray)target.Parent.Node!, target.Index, document.Clone(value), origin);
        }
    }

    /// <summary>An overlay may not exceed the nesting of a file either: all later code uses recursion.</summary>
    private void CheckSize(PathNode target, JsonNode? value, Origin origin)
    {
        if (target.Depth + Depth(value) > JsonFile.DeepestNesting)
        {
            throw new OverlayConflictException(location ?? origin.Location, $"{target.NormalizedPath} would be nested deeper than {JsonFile.DeepestNesting} levels");
        }

        if (!growth.Allows(value))
        {
            throw new OverlayConflictException(location ?? origin.Location, $"the document would grow by more than {DocumentGrowth.MostValues} values");
        }
    }

    private static int Depth(JsonNode? value)
    {
        if (value is not (JsonObject or JsonArray))
        {
            return 0;
        }

        var deepest = 0;
        if (value is JsonObject members)
        {
            foreach (var member in members)
            {
                deepest = Math.Max(deepest, Depth(member.Value));
            }
        }
        else
        {
            foreach (var item in (JsonArray)value)
            {
                deepest = Math.Max(deepest, Depth(item));
            }
        }

        return 1 + deepest;
    }

    private OverlayConflictException Conflict(Origin origin, PathNode target, JsonNode? value, string remedy)
        => new(location ?? origin.Location, $"{target.NormalizedPath} is {JsonTree.Describe(target.Node)}, but the value is {JsonTree.Describe(value)}; {remedy}");
}

/// <summary>The exception for an action that does not match the document.</summary>
internal sealed class OverlayConflictException(LocationInfo location, string reason) : Exception(reason)
{
    public LocationInfo Location { get; } = location;
}
