using System.Globalization;

namespace Sinch.Voice.Benchmarks.Harness;

/// <summary>The target of a value.</summary>
internal readonly record struct Bar
{
    private readonly double _limit;
    private readonly bool _isLeast;
    private readonly string _format;
    private readonly string _unit;

    private Bar(double limit, bool isLeast, string format, string unit)
    {
        _limit = limit;
        _isLeast = isLeast;
        _format = format;
        _unit = unit;
    }

    public static Bar AtMost(double ratio) => new(ratio, isLeast: false, ratio < 0.1 ? "0.0000" : "0.00", string.Empty);

    public static Bar AtLeast(double ratio) => new(ratio, isLeast: true, "0.00", string.Empty);

    /// <summary>A bar that is no ratio, such as a number of bytes.</summary>
    public static Bar AtMost(double count, string unit) => new(count, isLeast: false, "0", " " + unit);

    public bool Allows(double value) => _isLeast ? value >= _limit : value <= _limit;

    public string Format(double value) => value.ToString(_format, CultureInfo.InvariantCulture) + _unit;

    public override string ToString() => $"{(_isLeast ? '≥' : '≤')} {_limit.ToString("0.00##", CultureInfo.InvariantCulture).Replace(".00", "", StringComparison.Ordinal)}{_unit}";
}
