using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Sinch.Voice.Load.Callbacks;
using Sinch.Voice.Load.Calls;
using Sinch.Voice.Load.Measuring;
using Sinch.Voice.Load.Replays;
using Sinch.Voice.Load.Soak;

namespace Sinch.Voice.Load;

/// <summary>The longer runs.</summary>
internal static class LoadCommand
{
    public const int Callers = 64;

    private const string Usage =
        """
        --long                  100,000 calls of 64 callers, then 100,000 callbacks over 64 connections
            --calls N           another number of calls; so too --callbacks; a multiple of ten
        --replays               100,000 callbacks in 4 copies each to 8 processes that share a Redis server, which is killed in between
            --callbacks N       another number of callbacks; a multiple of ten
        --soak                  30 minutes of calls with the emulator, while secrets, machines and Redis change
            --seconds N         another time; a multiple of ten
        """;

    /// <returns>The process's exit code: 0 if every promise was kept, 1 if one wasn't, 2 for a command line that makes no sense, or without a Redis server that the run needs.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        var options = new Dictionary<string, int>();
        for (var i = 1; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length || Number(arguments[i + 1]) is not (> 0 and var number) || number % Tenths.Count != 0)
            {
                return Refuse(output);
            }

            options[arguments[i]] = number;
        }

        int Option(string name, int other = 100_000) => options.Remove(name, out var number) ? number : other;
        Func<Report, Task>[] runs;
        switch (arguments[0])
        {
            case "--long":
                runs = [Run(new CallRun(Option("--calls")).RunAsync), Run(new CallbackRun(Option("--callbacks")).RunAsync)];
                break;
            case "--replays":
                runs = [Run(new ReplayRun(Option("--callbacks")).RunAsync)];
                break;
            case "--soak":
                runs = [Run(new SoakRun(Option("--seconds", 1800)).RunAsync)];
                break;
            default:
                return Refuse(output);
        }

        if (options.Count > 0)
        {
            return Refuse(output);
        }

        if (arguments[0] is "--replays" or "--soak" && !RedisServer.IsInstalled)
        {
            output.WriteLine("redis-server is not on the PATH.");
            return 2;
        }

        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors");
        var start = Stopwatch.GetTimestamp();
        var report = new Report(output);
        foreach (var run in runs)
        {
            await run(report);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{report.Broken} promises broken, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s in all"));
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>A number from the command line; 0 for anything else.</summary>
    public static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Func<Report, Task> Run(Func<Report, CancellationToken, Task> run) => report => run(report, CancellationToken.None);

    private static int Refuse(TextWriter output)
    {
        output.WriteLine(Usage);
        return 2;
    }
}
