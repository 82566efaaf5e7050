using System.Diagnostics;

namespace Sinch.Voice.Benchmarks.Harness;

/// <summary>
/// Measures both sides of comparisons alternately, in rounds that are shorter than a time slice of the operating system. Other load then
/// affects both sides equally, or only a few rounds, which do not change the median.
/// </summary>
internal sealed record Interleaved(int Rounds, TimeSpan RoundLength, TimeSpan WarmUp)
{
    /// <summary>For what takes microseconds.</summary>
    public static Interleaved Short { get; } = new(151, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(250));

    /// <summary>For what goes over sockets.</summary>
    public static Interleaved Calls { get; } = new(151, TimeSpan.FromMilliseconds(8), TimeSpan.FromSeconds(1.5));

    /// <summary>
    /// For what takes milliseconds and allocates megabytes. In a round of one run, a garbage collection takes longer than the run, and affects the side
    /// that happens to allocate when it is due. In these rounds, each side has its own collections.
    /// </summary>
    public static Interleaved Long { get; } = new(25, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(8));

    /// <summary>The geometric mean, over the comparisons, of the median of the ratios of all rounds.</summary>
    public double TimeRatio(params IReadOnlyList<Comparison> comparisons)
    {
        foreach (var comparison in comparisons)
        {
            Warm(comparison.Measured);
            Warm(comparison.Reference);
        }

        var repetitions = comparisons.Select(comparison => (Repetitions(comparison.Measured), Repetitions(comparison.Reference))).ToArray();
        var ratios = comparisons.Select(_ => new List<double>(Rounds)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < comparisons.Count; i++)
            {
                ratios[i].Add(Ratio(comparisons[i], repetitions[i], measuredFirst: round % 2 == 0));
            }
        }

        return Statistics.GeometricMean(ratios.Select(Statistics.Median));
    }

    /// <summary>The geometric mean of the ratios of the bytes allocated.</summary>
    public static double AllocationRatio(IEnumerable<Comparison> comparisons, int repetitions = 1000)
        => Statistics.GeometricMean(comparisons.Select(comparison => comparison.Measured.Allocate(repetitions) / comparison.Reference.Allocate(repetitions)));

    private static double Ratio(Comparison comparison, (int Measured, int Reference) repetitions, bool measuredFirst)
    {
        var (first, second) = measuredFirst ? (comparison.Measured, comparison.Reference) : (comparison.Reference, comparison.Measured);
        var (firstCount, secondCount) = measuredFirst ? repetitions : (repetitions.Reference, repetitions.Measured);
        var firstTime = (double)first.Time(firstCount) / firstCount;
        var secondTime = (double)second.Time(secondCount) / secondCount;
        return measuredFirst ? firstTime / secondTime : secondTime / firstTime;
    }

    /// <summary>Long enough for the JIT to have recompiled the hot code.</summary>
    private void Warm(Workload workload)
    {
        var start = Stopwatch.GetTimestamp();
        do
        {
            workload.Time(1);
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUp);
    }

    /// <summary>How often it is done in a round. The fastest of a few rounds counts, the others were interrupted.</summary>
    private int Repetitions(Workload workload)
    {
        var target = RoundLength.TotalSeconds * Stopwatch.Frequency;
        for (var count = 1; ; count *= 2)
        {
            var repetitions = count;
            var fastest = Enumerable.Range(0, 3).Min(_ => workload.Time(repetitions));
            if (fastest >= target / 2)
            {
                return Math.Max(1, (int)(count * target / fastest));
            }
        }
    }
}
