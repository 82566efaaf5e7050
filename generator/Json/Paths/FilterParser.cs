using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>Reads the condition of a filter (RFC 9535, 2.3.5.1): <c>||</c> binds weaker than <c>&amp;&amp;</c>, that weaker than <c>!</c>.</summary>
internal sealed class FilterParser(JsonPathText text)
{
    private static readonly (string Sign, ComparisonOperator Operator)[] s_operators =
    [
        ("==", ComparisonOperator.Equal),
        ("!=", ComparisonOperator.NotEqual),
        ("<=", ComparisonOperator.LessOrEqual),
        (">=", ComparisonOperator.GreaterOrEqual),
        ("<", ComparisonOperator.Less),
        (">", ComparisonOperator.Greater),
    ];

    public FilterExpression TakeCondition()
    {
        text.Enter();
        text.SkipBlanks();
        List<FilterExpression> operands = [TakeConjunction()];
        while (TryTakeSign("||"))
        {
            operands.Add(TakeConjunction());
        }

        text.Leave();
        return operands is [var single] ? single : new OrExpression(operands.ToEquatableArray());
    }

    private FilterExpression TakeConjunction()
    {
        List<FilterExpression> operands = [TakeBasic()];
        while (TryTakeSign("&&"))
        {
            operands.Add(TakeBasic());
        }

        return operands is [var single] ? single : new AndExpression(operands.ToEquatableArray());
    }

    private bool TryTakeSign(string sign)
    {
        text.SkipBlanks();
        if (!text.TryTake(sign))
        {
            return false;
        }

        text.SkipBlanks();
        return true;
    }

    private FilterExpression TakeBasic()
    {
        if (text.Current == '(')
        {
            return TakeParentheses();
        }

        if (text.Current == '!')
        {
            text.Next();
            text.SkipBlanks();
            return new NotExpression(text.Current switch
            {
                '(' => TakeParentheses(),
                '@' or '$' => new ExistenceTest(TakeQuery()),
                _ => throw UnlessFunction("a query or '('"),
            });
        }

        var start = text.Position;
        var left = TakeComparable();
        text.SkipBlanks();
        if (TryTakeOperator() is { } comparison)
        {
            RequireSingular(left, start);
            text.SkipBlanks();
            start = text.Position;
            var right = TakeComparable();
            RequireSingular(right, start);
            return new Comparison(left, comparison, right);
        }

        return left is QueryComparable query ? new ExistenceTest(query.Query) : throw text.Expected("a comparison");
    }

    private FilterExpression TakeParentheses()
    {
        text.Take("(", "'('");
        var condition = TakeCondition();
        text.SkipBlanks();
        text.Take(")", "')'");
        return condition;
    }

    private ComparisonOperator? TryTakeOperator()
    {
        foreach (var (sign, comparison) in s_operators)
        {
            if (text.TryTake(sign))
            {
                return comparison;
            }
        }

        return null;
    }

    private Comparable TakeComparable() => text.Current switch
    {
        '@' or '$' => new QueryComparable(TakeQuery()),
        '\'' or '"' => new LiteralComparable(JsonValue.Create(JsonPathString.Take(text))),
        _ => TakeLiteral(),
    };

    private FilterQuery TakeQuery() => new(text.Next() == '@', JsonPathParser.TakeSegments(text));

    private LiteralComparable TakeLiteral()
    {
        if (text.TakeNumber() is { } number)
        {
            return new LiteralComparable(JsonNode.Parse(number));
        }

        var start = text.Position;
        return text.TakeName() switch
        {
            "true" when text.Current != '(' => new LiteralComparable(JsonValue.Create(true)),
            "false" when text.Current != '(' => new LiteralComparable(JsonValue.Create(false)),
            "null" when text.Current != '(' => new LiteralComparable(null),
            { } name when text.Current == '(' => throw JsonPathText.ErrorAt(start, $"the function {name}() is not supported"),
            { } name => throw JsonPathText.ErrorAt(start, $"'{name}' is neither a query nor a value"),
            null => throw text.Expected("a query or a value"),
        };
    }

    private JsonPathException UnlessFunction(string description)
    {
        var start = text.Position;
        return text.TakeName() is { } name && text.Current == '('
            ? JsonPathText.ErrorAt(start, $"the function {name}() is not supported")
            : JsonPathText.ErrorAt(start, $"{description} is expected");
    }

    private static void RequireSingular(Comparable comparable, int start)
    {
        if (comparable is QueryComparable { Query.IsSingular: false })
        {
            throw JsonPathText.ErrorAt(start, "a query that may select several nodes cannot be compared");
        }
    }
}
