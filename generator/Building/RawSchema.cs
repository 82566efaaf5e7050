using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Building;

/// <summary>A schema as plain JSON.</summary>
/// <param name="Value">The schema.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsProperty">Whether it stands directly under <c>properties</c>.</param>
internal readonly record struct RawSchema(JsonObject Value, Place Place, bool IsProperty);
