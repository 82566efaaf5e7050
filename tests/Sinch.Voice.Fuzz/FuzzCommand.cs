using System.Globalization;
using CsCheck;
using Sinch.Voice.Fuzz.Campaigns;

namespace Sinch.Voice.Fuzz;

/// <summary>The longer run, and the case of a seed.</summary>
internal static class FuzzCommand
{
    private const string Usage =
        """
        --long                      20,000 documents, 1,000,000 readings, 200,000 models and 1,000,000 callbacks
            --documents N           another number of documents; so too --readings, --models and --callbacks
            --seed N                other cases; the seed is 1 unless given
            --threads N             as many cases at a time; one per processor unless given
        --replay FUZZER SEED        checks the one case of a finding's seed; FUZZER is documents, readings, models or callbacks
        --show FUZZER SEED          writes the case down without checking it, which may be what kills the process
        """;

    private static readonly Dictionary<string, long> s_cases = new() { ["documents"] = 20_000, ["readings"] = 1_000_000, ["models"] = 200_000, ["callbacks"] = 1_000_000 };

    /// <summary>Whether the command line is for this command; if not, it is for the tests.</summary>
    public static bool IsFor(string[] arguments) => arguments is ["--long" or "--replay" or "--show" or "--help", ..];

    /// <summary>Runs it.</summary>
    /// <returns>The process's exit code: 0 without findings, 1 with some, 2 for a command line that makes no sense.</returns>
    public static int Run(string[] arguments, TextWriter output)
    {
        try
        {
            return arguments switch
            {
                ["--replay", var name, var seed] => Replay(Fuzzers.Create(name, withPublic: true), seed, output),
                ["--show", var name, var seed] => Show(Fuzzers.Create(name, withPublic: true), seed, output),
                ["--long", .. var options] when options.Length % 2 == 0 => RunAll(Parse(options), output),
                _ => throw new ArgumentException("These options make no sense."),
            };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            output.WriteLine($"{exception.Message}\n{Usage}");
            return 2;
        }
    }

    private static int RunAll(Dictionary<string, long> options, TextWriter output)
    {
        var findings = 0;
        foreach (var (name, cases) in s_cases)
        {
            if (CasesUnderWay.LeftBehind(name) is { Count: > 0 } seeds)
            {
                output.WriteLine($"The run before died while it checked {name} {string.Join(" or ", seeds)}; --replay checks it alone.");
            }

            var campaign = new Campaign(Fuzzers.Create(name, withPublic: true), (ulong)options.GetValueOrDefault("--seed", 1), options.GetValueOrDefault("--" + name, cases));
            campaign.Run((int)options.GetValueOrDefault("--threads", Environment.ProcessorCount), now => Progress($"\r{name}: {now.Checked:N0}"));
            Progress("\r");
            foreach (var line in campaign.Report())
            {
                output.WriteLine(line);
            }

            findings += campaign.Findings.Count;
        }

        return findings == 0 ? 0 : 1;
    }

    private static void Progress(string text)
    {
        if (!Console.IsOutputRedirected)
        {
            Console.Write(text);
        }
    }

    private static int Replay(IFuzzer fuzzer, string seed, TextWriter output)
    {
        var finding = fuzzer.Try(PCG.Parse(seed), thoroughly: true);
        output.WriteLine(finding is null ? "The case of this seed shows nothing." : fuzzer.Shrink(finding).ToString());
        return finding is null ? 0 : 1;
    }

    private static int Show(IFuzzer fuzzer, string seed, TextWriter output)
    {
        output.WriteLine(fuzzer.Show(PCG.Parse(seed)));
        return 0;
    }

    private static Dictionary<string, long> Parse(string[] options)
        => options.Chunk(2).ToDictionary(
            pair => s_cases.ContainsKey(pair[0].TrimStart('-')) || pair[0] is "--seed" or "--threads" ? pair[0] : throw new ArgumentException($"There is no option '{pair[0]}'."),
            pair => long.Parse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture));
}
