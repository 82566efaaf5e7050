namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary>How two values are compared.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
