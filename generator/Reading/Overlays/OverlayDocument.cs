using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>Represents an overlay.</summary>
/// <param name="Origin">Its file.</param>
/// <param name="Rules">The rules of its version.</param>
/// <param name="Extends">The document that it extends, if it names one.</param>
internal sealed record OverlayDocument(Origin Origin, OverlayRules Rules, string? Extends, IReadOnlyList<OverlayAction> Actions);

/// <summary>Represents an Action Object of an overlay.</summary>
/// <param name="Origin">The location.</param>
/// <param name="TargetText">The target as written.</param>
/// <param name="Update">The value of <c>update</c>.</param>
/// <param name="Copy">The source of <c>copy</c>.</param>
internal sealed record OverlayAction(Origin Origin, string TargetText, JsonPath Target, OverlayActionKind Kind, JsonNode? Update, JsonPath? Copy);

/// <summary>Specifies the effect of an action on its targets.</summary>
internal enum OverlayActionKind
{
    /// <summary>No effect.</summary>
    None,
    Update,
    Copy,
    Remove,
}
