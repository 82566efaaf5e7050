namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary><c>left || right</c>.</summary>
internal sealed record OrExpression(FilterExpression Left, FilterExpression Right) : FilterExpression;
