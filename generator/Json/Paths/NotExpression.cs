namespace Sinch.Voice.Generator.Json.Paths;

/// <summary><c>!operand</c>.</summary>
internal sealed record NotExpression(FilterExpression Operand) : FilterExpression;
