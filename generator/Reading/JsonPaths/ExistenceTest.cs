namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary>A query that stands alone: whether it selects anything.</summary>
internal sealed record ExistenceTest(FilterQuery Query) : FilterExpression;
