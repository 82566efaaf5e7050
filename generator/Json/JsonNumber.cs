using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Json;

/// <summary>Reads numbers: exactly where a decimal holds them, nearly where it doesn't.</summary>
internal static class JsonNumber
{
    /// <summary>Whether a number is whole: <c>1.0</c> and <c>1e2</c> are (JSON Schema, 6.3).</summary>
    public static bool IsInteger(JsonNode number)
        => number.ToJsonString() is var text && TryReadExactly(text, out var exact) ? exact == decimal.Truncate(exact) : IsInteger(Read(text));

    /// <summary>A whole number; <see langword="null"/> for any other value, and for a number that no <see cref="long"/> holds.</summary>
    public static long? ToInt64(JsonNode value)
        => value.GetValueKind() == JsonValueKind.Number
            && TryReadExactly(value.ToJsonString(), out var number)
            && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
                ? (long)number
                : null;

    /// <summary>Less than, equal or greater than zero, as <see cref="IComparable"/> has it.</summary>
    public static int Compare(JsonNode left, JsonNode right) => Compare(left.ToJsonString(), right.ToJsonString());

    /// <inheritdoc cref="Compare(JsonNode, JsonNode)"/>
    public static int Compare(string left, string right)
        => TryReadExactly(left, out var exactLeft) && TryReadExactly(right, out var exactRight)
            ? exactLeft.CompareTo(exactRight)
            : Read(left).CompareTo(Read(right));

    /// <summary>Whether two numbers are one. Those that no double holds are if they are written alike.</summary>
    public static bool AreEqual(string left, string right)
        => Compare(left, right) == 0 && (left == right || !double.IsInfinity(Read(left)));

    /// <summary>Whether a number is a multiple of another. What no decimal can hold is taken to be one.</summary>
    public static bool IsMultiple(JsonNode number, JsonNode divisor)
        => !TryReadExactly(number.ToJsonString(), out var dividend) || !TryReadExactly(divisor.ToJsonString(), out var by) || by <= 0 || HasNoRemainder(dividend, by);

    public static bool IsBetween(JsonNode number, decimal smallest, decimal largest)
        => TryReadExactly(number.ToJsonString(), out var exact) && exact >= smallest && exact <= largest;

    /// <summary>Equal for equal numbers.</summary>
    public static int HashOf(string number) => Read(number).GetHashCode();

    /// <remarks>A decimal rounds what is too small for it to zero, which would make unequal numbers equal.</remarks>
    public static bool TryReadExactly(string? number, out decimal value)
        => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && (value != 0 || Read(number!) == 0);

    /// <remarks>What is too large for a double is infinity here, which .NET Framework's doubles don't say of themselves.</remarks>
    private static double Read(string number)
        => double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
            : number[0] == '-' ? double.NegativeInfinity
            : double.PositiveInfinity;

    private static bool IsInteger(double value) => double.IsInfinity(value) || Math.Floor(value) == value;

    private static bool HasNoRemainder(decimal dividend, decimal divisor)
    {
        try
        {
            return dividend % divisor == 0;
        }
        catch (OverflowException)
        {
            return true;
        }
    }
}
