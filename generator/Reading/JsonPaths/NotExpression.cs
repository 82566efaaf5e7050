namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary><c>!operand</c>.</summary>
internal sealed record NotExpression(FilterExpression Operand) : FilterExpression;
