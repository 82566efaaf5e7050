namespace Sinch.Voice.Generator.Examples;

/// <summary>An example and the schema it is an example of.</summary>
internal sealed record FoundExample(LocatedValue Schema, LocatedValue Value, Direction Direction);
