using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Applies the actions of an overlay, each to the result of the previous ones.</summary>
internal sealed class OverlaySteps(
    OverlayRules rules, MergedDocument document, DocumentGrowth growth, StepBudget budget, string documentName, DiagnosticSink diagnostics)
{
    /// <returns>Whether all actions were applied; after a failure, later ones would change a wrong document.</returns>
    public bool Apply(OverlayAction action)
    {
        try
        {
            var targets = OverlayTargets.Find(action, rules, document, budget);
            if (targets.Count == 0)
            {
                Warn(DiagnosticDescriptors.OverlayTargetMissing, action, action.TargetText, documentName);
            }
            else
            {
                Apply(action, targets);
            }

            return true;
        }
        catch (OverlayConflictException exception)
        {
            return Fail(exception.Location, exception.Message);
        }
        catch (StepBudgetException)
        {
            return Fail(
                action.Origin.Member("target").Location,
                "it exceeds the limit of steps for selecting and comparing nodes; use a narrower target, for example names instead of '..'");
        }
    }

    private bool Fail(LocationInfo location, string reason)
    {
        diagnostics.Add(DiagnosticInfo.Create(DiagnosticDescriptors.OverlayConflict, location, documentName, reason));
        return false;
    }

    private void Apply(OverlayAction action, IReadOnlyList<PathNode> targets)
    {
        switch (action.Kind)
        {
            case OverlayActionKind.Remove:
                Remove(action, targets);
                break;
            case OverlayActionKind.Update:
                Merge(action, targets, action.Update, action.Origin.Member("update"), location: null);
                break;
            case OverlayActionKind.Copy:
                Copy(action, targets);
                break;
            default:
                WarnOfNoEffect(action, "The action has no 'update', 'copy', or 'remove' and changes nothing in");
                break;
        }
    }

    /// <summary>From the end of each array, so that the other indices stay valid.</summary>
    private void Remove(OverlayAction action, IReadOnlyList<PathNode> targets)
    {
        if (targets.Any(target => target.Parent is null))
        {
            throw OverlayTargets.Conflict(action, "the root of the document cannot be removed");
        }

        foreach (var target in targets.OrderByDescending(target => target.Index))
        {
            if (target.Parent!.Node is JsonObject container)
            {
                document.Remove(container, target.Name!);
            }
            else
            {
                document.Remove((JsonArray)target.Parent.Node!, target.Index);
            }
        }
    }

    private void Copy(OverlayAction action, IReadOnlyList<PathNode> targets)
    {
        var location = action.Origin.Member("copy").Location;
        var sources = action.Copy!.Evaluate(document.Root, budget);
        if (sources is not [var source])
        {
            throw new OverlayConflictException(location, $"'copy' must select exactly one node, but it selects {sources.Count}");
        }

        // A copy, because the source may be or contain a target.
        Merge(action, targets, document.Clone(source.Node), document.Resolve(source.Pointer, out _), location);
    }

    private void Merge(OverlayAction action, IReadOnlyList<PathNode> targets, JsonNode? value, Origin origin, LocationInfo? location)
    {
        var merge = new OverlayMerge(document, rules, growth, budget, location);
        foreach (var target in targets)
        {
            merge.Apply(target, value, origin);
        }

        if (!merge.HasEffect)
        {
            WarnOfNoEffect(action, merge.HasRepetition
                ? "Every element that the action appends is now duplicated in"
                : "All values of the action are already in");
        }
    }

    private void WarnOfNoEffect(OverlayAction action, string reason)
        => Warn(DiagnosticDescriptors.OverlayWithoutEffect, action, reason, documentName);

    private void Warn(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, OverlayAction action, params string[] arguments)
        => diagnostics.Add(DiagnosticInfo.Create(descriptor, action.Origin.Member("target").Location, arguments));
}
