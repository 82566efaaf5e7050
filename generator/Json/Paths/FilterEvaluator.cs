using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>Evaluates the conditions of filters.</summary>
internal sealed class FilterEvaluator(JsonPathEvaluator queries, StepBudget budget)
{
    public bool IsTrue(FilterExpression condition, PathNode current) => condition switch
    {
        OrExpression either => either.Operands.Any(operand => IsTrue(operand, current)),
        AndExpression all => all.Operands.All(operand => IsTrue(operand, current)),
        NotExpression negation => !IsTrue(negation.Operand, current),
        ExistenceTest test => queries.Select(test.Query, current).Count > 0,
        Comparison comparison => IsTrue(comparison, current),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private bool IsTrue(Comparison comparison, PathNode current)
    {
        var left = Evaluate(comparison.Left, current);
        var right = Evaluate(comparison.Right, current);
        return comparison.Operator switch
        {
            ComparisonOperator.Equal => AreEqual(left, right),
            ComparisonOperator.NotEqual => !AreEqual(left, right),
            ComparisonOperator.Less => IsLess(left, right),
            ComparisonOperator.LessOrEqual => IsLess(left, right) || AreEqual(left, right),
            ComparisonOperator.Greater => IsLess(right, left),
            _ => IsLess(right, left) || AreEqual(left, right),
        };
    }

    /// <summary>Returns the value; <see langword="null"/> for a query that selects nothing, which differs from JSON <c>null</c>.</summary>
    private PathNode? Evaluate(Comparable comparable, PathNode current) => comparable switch
    {
        QueryComparable { Query: var query } => queries.Select(query, current) is [var node, ..] ? node : null,
        LiteralComparable { Value: var value } => PathNode.Root(value),
        _ => throw new ArgumentOutOfRangeException(nameof(comparable)),
    };

    /// <summary>Two queries that select nothing are equal (RFC 9535, 2.3.5.2.2).</summary>
    private bool AreEqual(PathNode? left, PathNode? right)
        => left is null || right is null ? left is null && right is null : JsonValues.AreEqual(left.Node, right.Node, budget);

    private bool IsLess(PathNode? left, PathNode? right)
        => left?.Node is JsonValue first && right?.Node is JsonValue second && JsonValues.IsLess(first, second, budget);
}
