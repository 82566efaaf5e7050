using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>A string, number, <c>true</c>, <c>false</c> or <c>null</c> in a comparison.</summary>
internal sealed record LiteralComparable(JsonNode? Value) : Comparable;
