using System.Globalization;

namespace Sinch.Voice.Generator.Examples.Values;

/// <summary>Reads the numbers of examples and schemas: exactly where a decimal holds them, nearly where it doesn't.</summary>
internal static class JsonNumber
{
    public static bool IsInteger(LocatedValue number)
        => TryReadExactly(number, out var exact) ? exact == decimal.Truncate(exact) : IsInteger(Read(number));

    /// <summary>Less than, equal or greater than zero, as <see cref="IComparable"/> has it.</summary>
    public static int Compare(LocatedValue left, LocatedValue right)
        => TryReadExactly(left, out var exactLeft) && TryReadExactly(right, out var exactRight)
            ? exactLeft.CompareTo(exactRight)
            : Read(left).CompareTo(Read(right));

    /// <summary>Whether a number is a multiple of another. What no decimal can hold is taken to be one.</summary>
    public static bool IsMultiple(LocatedValue number, LocatedValue divisor)
        => !TryReadExactly(number, out var dividend) || !TryReadExactly(divisor, out var by) || by <= 0 || HasNoRemainder(dividend, by);

    public static bool IsBetween(LocatedValue number, decimal smallest, decimal largest)
        => TryReadExactly(number, out var exact) && exact >= smallest && exact <= largest;

    /// <summary>A number in the one form that equal numbers have in common: 1.0, 1 and 10e-1 are one number.</summary>
    public static string Canonical(LocatedValue number)
        => TryReadExactly(number, out var exact)
            ? exact.ToString("0.############################", CultureInfo.InvariantCulture)
            : Read(number).ToString("R", CultureInfo.InvariantCulture);

    /// <remarks>A decimal rounds what is too small for it to zero, which would make unequal numbers equal.</remarks>
    private static bool TryReadExactly(LocatedValue number, out decimal value)
        => decimal.TryParse(number.Node!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && (value != 0 || Read(number) == 0);

    /// <remarks>What is too large for a double is infinity here, which .NET Framework's doubles don't say of themselves.</remarks>
    private static double Read(LocatedValue number)
    {
        var text = number.Node!.ToJsonString();
        var infinity = text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : infinity;
    }

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
