using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>An overlay.</summary>
/// <param name="Origin">Its file.</param>
/// <param name="Rules">Those of the version it declares.</param>
/// <param name="Extends">The document it says it is for, if it does.</param>
internal sealed record OverlayDocument(Origin Origin, OverlayRules Rules, string? Extends, IReadOnlyList<OverlayAction> Actions);

/// <summary>An Action Object of an overlay.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="TargetText">Its target as it is written.</param>
/// <param name="Update">The value of <c>update</c>.</param>
/// <param name="Copy">The source of <c>copy</c>.</param>
internal sealed record OverlayAction(Origin Origin, string TargetText, JsonPath Target, OverlayActionKind Kind, JsonNode? Update, JsonPath? Copy);

/// <summary>What an action does to its targets.</summary>
internal enum OverlayActionKind
{
    /// <summary>Nothing, since it says nothing.</summary>
    None,
    Update,
    Copy,
    Remove,
}
