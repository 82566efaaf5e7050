namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary><c>[?condition]</c>: the children that meet a condition.</summary>
internal sealed record FilterSelector(FilterExpression Condition) : Selector;
