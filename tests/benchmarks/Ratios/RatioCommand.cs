using System.Globalization;

namespace Sinch.Voice.Benchmarks.Ratios;

/// <summary>The command <c>-- ratios</c>.</summary>
internal static class RatioCommand
{
    private const string Baseline = "tests/benchmarks/baseline.json";

    private static readonly string s_usage =
        $"""
        ratios [PART] [--runs N] [--json FILE]    measures, and prints a line for each ratio
            PART                                  one of {string.Join(", ", AllPairs.Modes.Keys)}; without it, all that fits into three minutes
            --runs N                              measures N times
            --json FILE                           writes the values of all runs to FILE
        ratios compare [BEFORE] AFTER             names the lines of the file AFTER that are worse than in BEFORE by more than their noise
                                                  (BEFORE: {Baseline})
        ratios chart                              draws the table of docs/performance.md
        """;

    /// <returns>The exit code: 0 if every measured line passes, or none is worse; 2 for a command line that makes no sense, or files that cannot be used.</returns>
    public static int Run(ReadOnlySpan<string> arguments, TextWriter output) => arguments switch
    {
        ["--help" or "-h"] => Help(output),
        ["chart"] => WriteChart(output),
        ["compare", { Length: > 0 } after] => Compare(Repository.PathOf(Baseline), after, output),
        ["compare", { Length: > 0 } before, { Length: > 0 } after] => Compare(before, after, output),
        ["compare", ..] => Refuse(),
        [var part, .. var options] when !part.StartsWith('-') => AllPairs.Modes.TryGetValue(part, out var pairs) ? Measure(pairs, options, output) : Refuse($"There is no part '{part}'."),
        _ => Measure(AllPairs.Quick, arguments, output),
    };

    private static int Measure(IReadOnlyList<Func<IPair>> pairs, ReadOnlySpan<string> options, TextWriter output)
    {
        var (count, file) = (1, default(string));
        for (; options is [var name, var value, .. var rest]; options = rest)
        {
            switch (name)
            {
                case "--runs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0:
                    break;
                case "--json" when value.Length > 0:
                    file = value;
                    break;
                default:
                    return Refuse($"'{name} {value}' is not a valid option.");
            }
        }

        if (options.Length > 0)
        {
            return Refuse($"'{options[0]}' is not an option, or has no value.");
        }

        if (file is not null && !CanWrite(file))
        {
            return 2;
        }

        var runs = new List<IReadOnlyList<RatioLine>>();
        for (var run = 0; run < count; run++)
        {
            runs.Add(RatioRun.Measure(pairs, output));

            // Each run is kept, should the next one be broken off.
            if (file is not null)
            {
                RatioResults.Of(runs).Write(file);
            }
        }

        return runs.SelectMany(lines => lines).All(line => line.Passes || line.SkipReason is not null) ? 0 : 1;
    }

    /// <summary>Finds out before a measurement of minutes whether its values can be kept.</summary>
    private static bool CanWrite(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception.Message);
            return false;
        }
    }

    private static int Compare(string before, string after, TextWriter output)
    {
        try
        {
            var (old, current) = (RatioResults.Read(before), RatioResults.Read(after));
            if (old.Machine != current.Machine)
            {
                output.WriteLine($"The machines differ, and with them the ratios: {old.Machine}; {current.Machine}");
            }

            return RatioComparison.Print(RatioComparison.Compare(old, current), output);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }

    /// <summary>Draws the numbers of the page, so that both agree; after a run, update its table first.</summary>
    private static int WriteChart(TextWriter output)
    {
        var path = Repository.PathOf("docs/images/ratios.svg");
        File.WriteAllText(path, RatioChart.Draw(Repository.Read("docs/performance.md")));
        output.WriteLine(path);
        return 0;
    }

    private static int Help(TextWriter output)
    {
        output.WriteLine(s_usage);
        return 0;
    }

    private static int Refuse(string? problem = null)
    {
        if (problem is not null)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Error.WriteLine(s_usage);
        return 2;
    }
}
