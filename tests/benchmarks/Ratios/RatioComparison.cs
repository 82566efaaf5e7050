using System.Globalization;
using Sinch.Voice.Benchmarks.Harness;

namespace Sinch.Voice.Benchmarks.Ratios;

/// <summary>
/// Compares the medians of two results line by line. The noise of a line is the greater spread of its values in either result, and at least 2% of a ratio.
/// Values of many runs that do not overlap have only the least noise: otherwise, a change that also made a line unsteady would be hidden by that.
/// </summary>
internal static class RatioComparison
{
    private const double LeastNoise = 0.02;

    /// <summary>The runs after which values that do not overlap are no coincidence: of five and five, one in 252 times.</summary>
    private const int ManyRuns = 5;

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

    /// <summary>Compares results. Lines of different units or directions are different lines.</summary>
    /// <returns>A finding for each line, in the order of the second result; missing ones come last.</returns>
    public static IReadOnlyList<Finding> Compare(RatioResults before, RatioResults after)
    {
        var old = before.Lines.ToDictionary(Key);
        List<Finding> findings = [.. after.Lines.Select(line => old.Remove(Key(line), out var known) ? Compare(known, line) : Finding.Of(Verdict.New, line))];
        return [.. findings, .. before.Lines.Where(line => old.ContainsKey(Key(line))).Select(line => Finding.Of(Verdict.Missing, line))];

        static (string, string, string?, bool) Key(RatioResults.Line line) => (line.What, line.Against, line.Unit, line.MoreIsBetter);
    }

    /// <summary>Prints the findings, and how many lines only one result has: it may be of a part of the lines, and a line that was renamed is in both counts.</summary>
    /// <returns>The exit code: 0 if no line is worse; 2 if there is no line to compare.</returns>
    public static int Print(IReadOnlyList<Finding> findings, TextWriter output)
    {
        output.WriteLine($"{"",-7}  {"before",10}  {"after",10}  {"noise",8}  what / against");
        foreach (var finding in findings.Where(finding => finding.Verdict != Verdict.Missing))
        {
            output.WriteLine(finding);
        }

        var compared = findings.Count(finding => finding is { Before: not null, After: not null });
        if (compared == 0)
        {
            output.WriteLine("Nothing was compared: the files have no line in common.");
            return 2;
        }

        var worse = Count(Verdict.Worse);
        output.WriteLine($"{worse} of {compared} lines are worse by more than their noise{Rest("not measured again", Verdict.Missing)}{Rest("not measured before", Verdict.New)}");
        return worse == 0 ? 0 : 1;

        string Rest(string what, Verdict verdict) => Count(verdict) is > 0 and var count ? $"; {what}: {count}" : "";

        int Count(Verdict verdict) => findings.Count(finding => finding.Verdict == verdict);
    }

    private static Finding Compare(RatioResults.Line before, RatioResults.Line after)
    {
        var (was, isNow) = (Statistics.Median(before.Values), Statistics.Median(after.Values));
        var least = before.Unit is null ? LeastNoise * was : 0;
        var noise = AreApart(before.Values, after.Values) ? least : Math.Max(Math.Max(Spread(before), Spread(after)), least);
        var gain = after.MoreIsBetter ? isNow - was : was - isNow;
        var verdict = gain < -noise ? Verdict.Worse : gain > noise ? Verdict.Better : Verdict.Same;
        return new(verdict, after, was, isNow, noise);
    }

    private static bool AreApart(IReadOnlyList<double> before, IReadOnlyList<double> after)
        => Math.Min(before.Count, after.Count) >= ManyRuns && (after.Min() > before.Max() || after.Max() < before.Min());

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
