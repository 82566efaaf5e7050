using System.Globalization;

namespace Sinch.Voice.Benchmarks.Ratios;

/// <summary>The target of a value.</summary>
internal readonly record struct Bar
{
    private readonly double _limit;
    private readonly string _format;

    private Bar(double limit, bool isLeast, string format, string unit)
    {
        _limit = limit;
        IsLeast = isLeast;
        _format = format;
        Unit = unit;
    }

    /// <summary>Gets whether greater values are better.</summary>
    public bool IsLeast { get; }

    /// <summary>Gets the unit with a space before it; empty for a ratio.</summary>
    public string Unit { get; }

    public static Bar AtMost(double ratio) => new(ratio, isLeast: false, ratio < 0.1 ? "0.0000" : "0.00", string.Empty);

    public static Bar AtLeast(double ratio) => new(ratio, isLeast: true, "0.00", string.Empty);

    /// <summary>A bar that is no ratio, such as a number of bytes.</summary>
    public static Bar AtMost(double count, string unit) => new(count, isLeast: false, "0", " " + unit);

    public bool Allows(double value) => IsLeast ? value >= _limit : value <= _limit;

    public string Format(double value) => value.ToString(_format, CultureInfo.InvariantCulture) + Unit;

    public override string ToString() => $"{(IsLeast ? '≥' : '≤')} {_limit.ToString("0.00##", CultureInfo.InvariantCulture).Replace(".00", "", StringComparison.Ordinal)}{Unit}";
}
