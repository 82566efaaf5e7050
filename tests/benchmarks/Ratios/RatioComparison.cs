using System.Globalization;
using Sinch.Voice.Benchmarks.Harness;

namespace Sinch.Voice.Benchmarks.Ratios;

/// <summary>
/// Compares the medians of two results line by line. The noise of a line is the greater spread of its values in either result, and at least 2% of a ratio.
/// </summary>
internal static class RatioComparison
{
    private const double LeastNoise = 0.02;

    /// <summary>What became of a line.</summary>
    public enum Verdict
    {
        /// <summary>The difference is within the noise.</summary>
        Same,

        /// <summary>Better by more than the noise.</summary>
        Better,

        /// <summary>Worse by more than the noise.</summary>
        Worse,

        /// <summary>Only the second result has the line.</summary>
        New,

        /// <summary>Only the first result has the line.</summary>
        Missing,
    }

    /// <summary>Compares results.</summary>
    /// <returns>A finding for each line, in the order of the second result; missing ones come last.</returns>
    public static IReadOnlyList<Finding> Compare(RatioResults before, RatioResults after)
    {
        var old = before.Lines.ToDictionary(line => (line.What, line.Against));
        List<Finding> findings = [.. after.Lines.Select(line => old.Remove((line.What, line.Against), out var known) ? Compare(known, line) : Finding.Of(Verdict.New, line))];
        return [.. findings, .. before.Lines.Where(line => old.ContainsKey((line.What, line.Against))).Select(line => Finding.Of(Verdict.Missing, line))];
    }

    /// <summary>Prints the findings, and how many lines are missing: a result may be of a part of the lines.</summary>
    /// <returns>The exit code: 0 if no line is worse.</returns>
    public static int Print(IReadOnlyList<Finding> findings, TextWriter output)
    {
        output.WriteLine($"{"",-7}  {"before",10}  {"after",10}  {"noise",8}  what / against");
        foreach (var finding in findings.Where(finding => finding.Verdict != Verdict.Missing))
        {
            output.WriteLine(finding);
        }

        var (worse, missing) = (findings.Count(finding => finding.Verdict == Verdict.Worse), findings.Count(finding => finding.Verdict == Verdict.Missing));
        output.WriteLine($"{worse} of {findings.Count(finding => finding is { Before: not null, After: not null })} lines are worse by more than their noise{(missing == 0 ? "" : $"; not measured again: {missing}")}");
        return worse == 0 ? 0 : 1;
    }

    private static Finding Compare(RatioResults.Line before, RatioResults.Line after)
    {
        var (was, isNow) = (Statistics.Median(before.Values), Statistics.Median(after.Values));
        var noise = Math.Max(Math.Max(Spread(before), Spread(after)), before.Unit is null ? LeastNoise * was : 0);
        var gain = after.MoreIsBetter ? isNow - was : was - isNow;
        var verdict = gain < -noise ? Verdict.Worse : gain > noise ? Verdict.Better : Verdict.Same;
        return new(verdict, after, was, isNow, noise);
    }

    private static double Spread(RatioResults.Line line) => line.Values.Max() - line.Values.Min();

    /// <summary>A line of the comparison.</summary>
    public sealed record Finding(Verdict Verdict, RatioResults.Line Line, double? Before, double? After, double Noise)
    {
        public static Finding Of(Verdict verdict, RatioResults.Line line)
        {
            double? median = Statistics.Median(line.Values);
            return new(verdict, line, verdict == Verdict.Missing ? median : null, verdict == Verdict.New ? median : null, 0);
        }

        public override string ToString()
            => $"{(Verdict == Verdict.Same ? "" : Verdict.ToString().ToUpperInvariant()),-7}  {Text(Before),10}  {Text(After),10}  {Text(Before is null || After is null ? null : Noise),8}  {Line.What} / {Line.Against}";

        private string Text(double? value)
            => value is { } known ? known.ToString(Line.Unit is null ? "0.000#" : "0.#", CultureInfo.InvariantCulture) + (Line.Unit is null ? "" : " " + Line.Unit) : "-";
    }
}
