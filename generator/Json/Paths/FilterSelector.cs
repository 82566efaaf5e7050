namespace Sinch.Voice.Generator.Json.Paths;

/// <summary><c>[?condition]</c>: the children that meet a condition.</summary>
internal sealed record FilterSelector(FilterExpression Condition) : Selector;
