using System.Globalization;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Compares JSON by value. The order of properties and the notation of numbers and strings have no effect. .NET 8 has no
/// <c>JsonElement.DeepEquals</c>.
/// </summary>
internal static class JsonEquality
{
    private static readonly ElementComparer s_comparer = new();

    public static bool AreEqual(JsonElement left, JsonElement right)
        => left.ValueKind == right.ValueKind && left.ValueKind switch
        {
            JsonValueKind.Object => AreEqual(Properties(left), Properties(right)),
            JsonValueKind.Array => left.EnumerateArray().SequenceEqual(right.EnumerateArray(), s_comparer),
            JsonValueKind.Number => Number.Of(left.GetRawText()) == Number.Of(right.GetRawText()),
            JsonValueKind.String => left.ValueEquals(right.GetString()),
            _ => true,
        };

    private static bool AreEqual(Dictionary<string, JsonElement> left, Dictionary<string, JsonElement> right)
        => left.Count == right.Count
            && left.All(property => right.TryGetValue(property.Key, out var other) && AreEqual(property.Value, other));

    /// <summary>Returns the properties. For a duplicate property the last value wins, as in reading.</summary>
    private static Dictionary<string, JsonElement> Properties(JsonElement value)
    {
        var properties = new Dictionary<string, JsonElement>();
        foreach (var property in value.EnumerateObject())
        {
            properties[property.Name] = property.Value;
        }

        return properties;
    }

    private sealed class ElementComparer : IEqualityComparer<JsonElement>
    {
        public bool Equals(JsonElement x, JsonElement y) => AreEqual(x, y);

        public int GetHashCode(JsonElement obj) => (int)obj.ValueKind;
    }

    /// <summary>Represents a number by its significant digits and a power of ten, so that no number is too long or too large.</summary>
    private readonly record struct Number(bool IsNegative, string Digits, long Exponent)
    {
        public static Number Of(string text)
        {
            var start = text[0] == '-' ? 1 : 0;
            var end = text.AsSpan().IndexOfAny('e', 'E') is var mark and >= 0 ? mark : text.Length;
            var exponent = 0;
            if (end < text.Length && !int.TryParse(text.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            {
                // With an exponent of more than ten digits, only identical text is equal.
                return new Number(false, text, 0);
            }

            var point = text.IndexOf('.', start, end - start);
            var digits = point < 0 ? text[start..end] : text[start..point] + text[(point + 1)..end];
            var significant = digits.TrimEnd('0');
            var power = (long)exponent - (point < 0 ? 0 : end - point - 1) + (digits.Length - significant.Length);
            significant = significant.TrimStart('0');
            return significant.Length == 0 ? new Number(false, string.Empty, 0) : new Number(start == 1, significant, power);
        }
    }
}
