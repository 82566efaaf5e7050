using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Reading.Overlays;

/// <summary>An Action Object of an overlay.</summary>
/// <param name="Origin">Where it stands.</param>
/// <param name="TargetText">Its target as it is written.</param>
/// <param name="Update">The value of <c>update</c>.</param>
/// <param name="Copy">The source of <c>copy</c>.</param>
internal sealed record OverlayAction(Origin Origin, string TargetText, JsonPath Target, OverlayActionKind Kind, JsonNode? Update, JsonPath? Copy);
