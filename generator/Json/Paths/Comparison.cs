namespace Sinch.Voice.Generator.Json.Paths;

/// <summary><c>left == right</c> and the like.</summary>
internal sealed record Comparison(Comparable Left, ComparisonOperator Operator, Comparable Right) : FilterExpression;
