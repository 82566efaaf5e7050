namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>An overlay.</summary>
/// <param name="Origin">Its file.</param>
/// <param name="Rules">Those of the version it declares.</param>
/// <param name="Extends">The document it says it is for, if it does.</param>
internal sealed record OverlayDocument(Origin Origin, OverlayRules Rules, string? Extends, IReadOnlyList<OverlayAction> Actions);
