using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Applies the overlays of a document in the order of its item.</summary>
/// <remarks>
/// A failed overlay prevents the generation of the document: without the overlay, half of the client's names would differ, and the compiler errors at
/// their uses would hide the cause.
/// </remarks>
internal static class OverlayApplier
{
    /// <returns>Whether all overlays were applied; if not, there is an error among the diagnostics.</returns>
    public static bool Apply(SpecSource source, MergedDocument document, DiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        if (source.Options.LacksBundledOverlay)
        {
            diagnostics.Add(DiagnosticInfo.Create(DiagnosticDescriptors.BundledOverlayMissing, LocationInfo.StartOf(source.Path), Path.GetFileName(source.Path)));
        }

        var overlays = source.Options.Overlays.Select(name => OverlayReader.Read(source.FindCompanion(name)!, diagnostics)).ToList();
        if (overlays.Contains(null))
        {
            return false;
        }

        var growth = new DocumentGrowth();
        var budget = StepBudget.Of(source.Text!.Length, cancellationToken);
        foreach (var overlay in overlays.OfType<OverlayDocument>())
        {
            WarnOfOtherDocument(overlay, source, diagnostics);
            var steps = new OverlaySteps(overlay.Rules, document, growth, budget, Path.GetFileName(source.Path), diagnostics);
            foreach (var action in overlay.Actions)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!steps.Apply(action))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static void WarnOfOtherDocument(OverlayDocument overlay, SpecSource source, DiagnosticSink diagnostics)
    {
        if (overlay.Extends is { } extends && !OverlayExtends.Names(extends, overlay.Origin.File.Path, source.Path, out var path))
        {
            diagnostics.Add(DiagnosticInfo.Create(
                DiagnosticDescriptors.OverlayForOtherDocument,
                overlay.Origin.Member("extends").Location,
                extends,
                path is null || path == extends ? string.Empty : $" ('{path}')",
                source.Path));
        }
    }
}
