using System.Text.Json;
using Sinch.Voice.Generator.Examples.Values;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary>Evaluates the keywords for numbers.</summary>
internal static class NumberKeywords
{
    public static void Check(SchemaValidator validator, LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        CheckLimit(validator, schema, value, outcome, "minimum", "exclusiveMinimum", sign: 1);
        CheckLimit(validator, schema, value, outcome, "maximum", "exclusiveMaximum", sign: -1);

        if (schema.TryGet("multipleOf", out var divisor) && divisor.Kind == JsonValueKind.Number && !JsonNumber.IsMultiple(value.Node!, divisor.Node!))
        {
            outcome.Add(value, $"{ValueText.Of(value)} is not a multiple of {ValueText.Of(divisor)}");
        }

        if (!FitsFormat(value, schema.TextOf("format")))
        {
            outcome.Add(value, $"{ValueText.Of(value)} is not an {schema.TextOf("format")}");
        }
    }

    /// <summary>In OpenAPI 3.0 the exclusive limit is a boolean that modifies the other one; in 3.1 it is a limit itself.</summary>
    private static void CheckLimit(
        SchemaValidator validator, LocatedValue schema, LocatedValue value, Outcome outcome, string keyword, string exclusiveKeyword, int sign)
    {
        var hasExclusive = schema.TryGet(exclusiveKeyword, out var exclusive);
        if (schema.TryGet(keyword, out var limit) && limit.Kind == JsonValueKind.Number)
        {
            Compare(limit, isExclusive: !validator.Is31 && hasExclusive && exclusive.IsTrue);
        }

        if (validator.Is31 && hasExclusive && exclusive.Kind == JsonValueKind.Number)
        {
            Compare(exclusive, isExclusive: true);
        }

        void Compare(LocatedValue bound, bool isExclusive)
        {
            var order = JsonNumber.Compare(value.Node!, bound.Node!) * sign;
            if (order < 0 || (order == 0 && isExclusive))
            {
                var side = sign > 0 ? "greater" : "less";
                outcome.Add(value, $"{ValueText.Of(value)} is not {side} than {(isExclusive ? string.Empty : "or equal to ")}{ValueText.Of(bound)}");
            }
        }
    }

    private static bool FitsFormat(LocatedValue value, string? format) => format switch
    {
        "int32" => JsonNumber.IsInteger(value.Node!) && JsonNumber.IsBetween(value.Node!, int.MinValue, int.MaxValue),
        "int64" => JsonNumber.IsInteger(value.Node!) && JsonNumber.IsBetween(value.Node!, long.MinValue, long.MaxValue),
        _ => true,
    };
}
