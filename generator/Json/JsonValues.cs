using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Json;

/// <summary>
/// Compares JSON values as RFC 9535 (2.3.5.2.2) and JSON Schema (4.2.2) do: numbers by value, strings by code points, others by content.
/// </summary>
internal static class JsonValues
{
    /// <summary>Finds equal values in a set.</summary>
    public static IEqualityComparer<JsonNode?> Comparer { get; } = new EqualityComparer();

    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    /// <param name="budget">The limit of the comparison's cost; <see langword="null"/> for none.</param>
    public static bool AreEqual(JsonNode? left, JsonNode? right, StepBudget? budget = null)
    {
        budget?.Take();
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
                JsonValueKind.Number => AreEqualNumbers(first, second, budget),
                _ => true,
            },
            _ => false,
        };
    }

    /// <summary>Only numbers and strings have an order, each among themselves.</summary>
    public static bool IsLess(JsonValue left, JsonValue right, StepBudget budget) => (left.GetValueKind(), right.GetValueKind()) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => JsonNumber.Compare(Number(left, budget), Number(right, budget)) < 0,
        (JsonValueKind.String, JsonValueKind.String) => Compare(Text(left, budget), right.GetValue<string>()) < 0,
        _ => false,
    };

    private static bool AreEqualNumbers(JsonValue left, JsonValue right, StepBudget? budget)
        => JsonNumber.AreEqual(Number(left, budget), Number(right, budget));

    private static string Number(JsonValue value, StepBudget? budget)
    {
        var text = value.ToJsonString();
        budget?.Take(text);
        return text;
    }

    private static string Text(JsonValue value, StepBudget? budget)
    {
        var text = value.GetValue<string>();
        budget?.Take(text);
        return text;
    }

    /// <summary>UTF-16 sorts surrogates of high code points before U+E000, so they are shifted for the comparison.</summary>
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

    private sealed class EqualityComparer : IEqualityComparer<JsonNode?>
    {
        public bool Equals(JsonNode? x, JsonNode? y) => AreEqual(x, y);

        public int GetHashCode(JsonNode? obj) => obj switch
        {
            JsonObject members => members.Aggregate(members.Count, (hash, member) => hash ^ StringComparer.Ordinal.GetHashCode(member.Key) ^ (31 * GetHashCode(member.Value))),
            JsonArray items => items.Aggregate(items.Count, (hash, item) => (31 * hash) + GetHashCode(item)),
            JsonValue value when value.GetValueKind() == JsonValueKind.String => StringComparer.Ordinal.GetHashCode(value.GetValue<string>()),
            JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonNumber.HashOf(value.ToJsonString()),
            JsonValue value => (int)value.GetValueKind(),
            _ => 0,
        };
    }
}
