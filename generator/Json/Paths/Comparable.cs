namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>A side of a comparison.</summary>
internal abstract record Comparable;
