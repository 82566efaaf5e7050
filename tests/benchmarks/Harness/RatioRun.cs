using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Sinch.Voice.Benchmarks.Harness;

/// <summary>Runs pairs one after the other and prints a line per ratio.</summary>
internal static class RatioRun
{
    /// <returns>The exit code: 0 if every line passes that was measured.</returns>
    public static int Print(IReadOnlyList<Func<IPair>> pairs, TextWriter output)
    {
        var start = Stopwatch.GetTimestamp();
        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors");
        output.WriteLine($"{"",4}  {"measured",12}  {"bar",-14} what / against");
        var (all, passed, skipped) = (0, 0, 0);
        foreach (var create in pairs)
        {
            var pair = create();
            using var resources = pair as IDisposable;
            foreach (var line in pair.Measure())
            {
                output.WriteLine(line);
                all++;
                passed += line.Passes ? 1 : 0;
                skipped += line.SkipReason is null ? 0 : 1;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} of {all - skipped} pass{(skipped == 0 ? "" : $", {skipped} skipped")}, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        return passed == all - skipped ? 0 : 1;
    }
}
