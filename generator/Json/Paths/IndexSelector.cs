namespace Sinch.Voice.Generator.Json.Paths;

/// <summary><c>[0]</c>: an element of an array; a negative index counts from the end.</summary>
internal sealed record IndexSelector(long Index) : Selector;
