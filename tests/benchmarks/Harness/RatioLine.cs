namespace Sinch.Voice.Benchmarks.Harness;

/// <summary>A line of the table: what was measured, against what, what came of it, what it has to be.</summary>
internal sealed record RatioLine(string What, string Against, double Value, Bar Bar)
{
    public bool Passes => Bar.Allows(Value);

    public override string ToString() => $"{(Passes ? "PASS" : "FAIL")}  {Bar.Format(Value),12}  {Bar,-14} {What} / {Against}";
}
