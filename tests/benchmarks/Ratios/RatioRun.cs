using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sinch.Voice.Benchmarks.Ratios;

/// <summary>Measures pairs one after the other and prints a line for each ratio.</summary>
internal static class RatioRun
{
    /// <summary>Gets what the values depend on, apart from the code.</summary>
    public static string Machine { get; } =
        $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors";

    public static IReadOnlyList<RatioLine> Measure(IReadOnlyList<Func<IPair>> pairs, TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        output.WriteLine(Machine);
        output.WriteLine($"{"",4}  {"measured",12}  {"bar",-14} what / against");
        var lines = new List<RatioLine>();
        foreach (var create in pairs)
        {
            var pair = create();
            using var resources = pair as IDisposable;
            foreach (var line in pair.Measure())
            {
                output.WriteLine(line);
                lines.Add(line);
            }
        }

        var skipped = lines.Count(line => line.SkipReason is not null);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{lines.Count(line => line.Passes)} of {lines.Count - skipped} pass{(skipped == 0 ? "" : $", {skipped} skipped")}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        return lines;
    }
}
