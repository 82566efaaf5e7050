namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>A query that stands alone: whether it selects anything.</summary>
internal sealed record ExistenceTest(FilterQuery Query) : FilterExpression;
