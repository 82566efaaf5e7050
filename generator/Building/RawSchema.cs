using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Building;

/// <summary>A schema as plain JSON.</summary>
/// <param name="Value">The schema.</param>
/// <param name="Pointer">Where it stands.</param>
/// <param name="IsProperty">Whether it stands directly under <c>properties</c>.</param>
internal readonly record struct RawSchema(JsonObject Value, string Pointer, bool IsProperty);
