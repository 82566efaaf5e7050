namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary>A singular query in a comparison: it selects one node at most.</summary>
internal sealed record QueryComparable(FilterQuery Query) : Comparable;
