namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary>A side of a comparison.</summary>
internal abstract record Comparable;
