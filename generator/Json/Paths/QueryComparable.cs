namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>A singular query in a comparison: it selects one node at most.</summary>
internal sealed record QueryComparable(FilterQuery Query) : Comparable;
