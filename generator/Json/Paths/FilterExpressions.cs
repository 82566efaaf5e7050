using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>A condition of a filter (RFC 9535, 2.3.5).</summary>
internal abstract record FilterExpression;

/// <summary><c>a &amp;&amp; b &amp;&amp; c</c>.</summary>
internal sealed record AndExpression(EquatableArray<FilterExpression> Operands) : FilterExpression;

/// <summary><c>a || b || c</c>.</summary>
internal sealed record OrExpression(EquatableArray<FilterExpression> Operands) : FilterExpression;

/// <summary><c>!operand</c>.</summary>
internal sealed record NotExpression(FilterExpression Operand) : FilterExpression;

/// <summary>A query by itself: true if it selects a node.</summary>
internal sealed record ExistenceTest(FilterQuery Query) : FilterExpression;

/// <summary>A query within a filter.</summary>
/// <param name="IsRelative">Whether it starts at the tested node (<c>@</c>) instead of the root (<c>$</c>).</param>
internal sealed record FilterQuery(bool IsRelative, JsonPath Path)
{
    /// <summary>Gets whether the query can select at most one node (RFC 9535, 2.3.5.1).</summary>
    public bool IsSingular
        => Path.Segments.All(segment => !segment.IsDescendant && segment.Selectors is [NameSelector or IndexSelector]);
}

/// <summary><c>left == right</c> and the like.</summary>
internal sealed record Comparison(Comparable Left, ComparisonOperator Operator, Comparable Right) : FilterExpression;

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

/// <summary>A side of a comparison.</summary>
internal abstract record Comparable;

/// <summary>A string, number, <c>true</c>, <c>false</c> or <c>null</c> in a comparison.</summary>
internal sealed record LiteralComparable(JsonNode? Value) : Comparable;

/// <summary>A singular query in a comparison: it selects one node at most.</summary>
internal sealed record QueryComparable(FilterQuery Query) : Comparable;
