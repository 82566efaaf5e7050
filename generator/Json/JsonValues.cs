using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Json;

/// <summary>Compares JSON values as RFC 9535 (2.3.5.2.2) does: numbers by value, strings by code points, the rest by content.</summary>
internal static class JsonValues
{
    public static bool AreEqual(JsonNode? left, JsonNode? right, StepBudget budget)
    {
        budget.Take();
        return (left, right) switch
        {
            (null, null) => true,
            (JsonObject first, JsonObject second) => first.Count == second.Count
                && first.All(member => second.TryGetPropertyValue(member.Key, out var value) && AreEqual(member.Value, value, budget)),
            (JsonArray first, JsonArray second) => first.Count == second.Count
                && first.Zip(second, (one, other) => AreEqual(one, other, budget)).All(equal => equal),
            (JsonValue first, JsonValue second) => first.GetValueKind() == second.GetValueKind() && first.GetValueKind() switch
            {
                JsonValueKind.String => string.Equals(Text(first, budget), second.GetValue<string>(), StringComparison.Ordinal),
                JsonValueKind.Number => Compare(first, second, budget) == 0,
                _ => true,
            },
            _ => false,
        };
    }

    /// <summary>Only numbers and strings have an order, each among themselves.</summary>
    public static bool IsLess(JsonValue left, JsonValue right, StepBudget budget) => (left.GetValueKind(), right.GetValueKind()) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => Compare(left, right, budget) < 0,
        (JsonValueKind.String, JsonValueKind.String) => Compare(Text(left, budget), right.GetValue<string>()) < 0,
        _ => false,
    };

    /// <summary>Numbers that a decimal can't hold are compared as doubles, and those that neither can by their text.</summary>
    private static int Compare(JsonValue left, JsonValue right, StepBudget budget)
    {
        var (first, second) = (left.ToJsonString(), right.ToJsonString());
        budget.Take(first);
        budget.Take(second);
        if (TryDecimal(first, out var firstExact) && TryDecimal(second, out var secondExact))
        {
            return firstExact.CompareTo(secondExact);
        }

        return TryDouble(first, out var firstDouble) && TryDouble(second, out var secondDouble)
            ? firstDouble.CompareTo(secondDouble)
            : string.CompareOrdinal(first, second);
    }

    private static string Text(JsonValue value, StepBudget budget)
    {
        var text = value.GetValue<string>();
        budget.Take(text);
        return text;
    }

    private static bool TryDecimal(string text, out decimal value)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    private static bool TryDouble(string text, out double value)
        => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    /// <summary>UTF-16 puts the surrogates of high code points before U+E000, so these are moved up for the comparison.</summary>
    private static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var index = 0; index < length; index++)
        {
            if (left[index] != right[index])
            {
                return Rank(left[index]) - Rank(right[index]);
            }
        }

        return left.Length - right.Length;

        static int Rank(char character) => char.IsSurrogate(character) ? character + 0x10000 : character;
    }
}
