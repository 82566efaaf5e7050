using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Json;

/// <summary>Reads and compares numbers: exactly if a decimal can hold them, approximately otherwise.</summary>
internal static class JsonNumber
{
    /// <summary>Returns whether a number is an integer: <c>1.0</c> and <c>1e2</c> are (JSON Schema, 6.3).</summary>
    public static bool IsInteger(JsonNode number)
        => number.ToJsonString() is var text && TryReadExactly(text, out var exact) ? exact == decimal.Truncate(exact) : IsInteger(Read(text));

    /// <summary>Returns an integer; <see langword="null"/> for any other value, and for a number out of range of <see cref="long"/>.</summary>
    public static long? ToInt64(JsonNode value)
        => value.GetValueKind() == JsonValueKind.Number
            && TryReadExactly(value.ToJsonString(), out var number)
            && number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue
                ? (long)number
                : null;

    /// <summary>Returns less than, equal to or greater than zero, as <see cref="IComparable"/> does.</summary>
    public static int Compare(JsonNode left, JsonNode right) => Compare(left.ToJsonString(), right.ToJsonString());

    /// <inheritdoc cref="Compare(JsonNode, JsonNode)"/>
    public static int Compare(string left, string right)
        => TryReadExactly(left, out var exactLeft) && TryReadExactly(right, out var exactRight)
            ? exactLeft.CompareTo(exactRight)
            : Read(left).CompareTo(Read(right));

    /// <summary>Returns whether two numbers are equal. Numbers out of range of a double are equal if they are written alike.</summary>
    public static bool AreEqual(string left, string right)
        => Compare(left, right) == 0 && (left == right || !double.IsInfinity(Read(left)));

    /// <summary>Returns whether a number is a multiple of another. Numbers out of range of a decimal count as multiples.</summary>
    public static bool IsMultiple(JsonNode number, JsonNode divisor)
        => !TryReadExactly(number.ToJsonString(), out var dividend) || !TryReadExactly(divisor.ToJsonString(), out var by) || by <= 0 || HasNoRemainder(dividend, by);

    public static bool IsBetween(JsonNode number, decimal smallest, decimal largest)
        => TryReadExactly(number.ToJsonString(), out var exact) && exact >= smallest && exact <= largest;

    /// <summary>Returns the same value for equal numbers.</summary>
    public static int HashOf(string number) => Read(number).GetHashCode();

    /// <remarks>A decimal rounds very small numbers to zero, which would make different numbers equal.</remarks>
    public static bool TryReadExactly(string? number, out decimal value)
        => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && (value != 0 || Read(number!) == 0);

    /// <remarks>Numbers out of range of a double become infinity here, because .NET Framework does not parse them.</remarks>
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
