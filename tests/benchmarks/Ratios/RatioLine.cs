namespace Sinch.Voice.Benchmarks.Ratios;

/// <summary>A line of the table: what was measured, against what, what came of it, what it has to be.</summary>
internal sealed record RatioLine(string What, string Against, double Value, Bar Bar)
{
    /// <summary>Why nothing could be measured here.</summary>
    public string? SkipReason { get; private init; }

    public bool Passes => SkipReason is null && Bar.Allows(Value);

    /// <summary>A line that neither passes nor fails.</summary>
    public static RatioLine Skip(string what, string reason) => new(what, string.Empty, double.NaN, default) { SkipReason = reason };

    public override string ToString() => SkipReason is null
        ? $"{(Passes ? "PASS" : "FAIL")}  {Bar.Format(Value),12}  {Bar,-14} {What} / {Against}"
        : $"SKIP  {"",12}  {"",-14} {What}: {SkipReason}";
}
