using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Sinch.Voice.Load.Callbacks;
using Sinch.Voice.Load.Calls;
using Sinch.Voice.Load.Measuring;

namespace Sinch.Voice.Load;

/// <summary>The longer run.</summary>
internal static class LoadCommand
{
    public const int Callers = 64;

    private const string Usage =
        """
        --long                  100,000 calls of 64 callers, then 100,000 callbacks over 64 connections
            --calls N           another number of calls; so too --callbacks; a multiple of ten
        """;

    /// <returns>The process's exit code: 0 if every promise was kept, 1 if one wasn't, 2 for a command line that makes no sense.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        var (calls, callbacks) = (100_000, 100_000);
        for (var i = 1; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length || Number(arguments[i + 1]) is not (> 0 and var number) || number % Tenths.Count != 0)
            {
                return Refuse(output);
            }

            switch (arguments[i])
            {
                case "--calls":
                    calls = number;
                    break;
                case "--callbacks":
                    callbacks = number;
                    break;
                default:
                    return Refuse(output);
            }
        }

        if (arguments[0] != "--long")
        {
            return Refuse(output);
        }

        output.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} processors");
        var start = Stopwatch.GetTimestamp();
        var report = new Report(output);
        await new CallRun(calls).RunAsync(report, CancellationToken.None);
        await new CallbackRun(callbacks).RunAsync(report, CancellationToken.None);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{report.Broken} promises broken, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s in all"));
        return report.Broken == 0 ? 0 : 1;
    }

    /// <summary>A number from the command line; 0 for anything else.</summary>
    public static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int Refuse(TextWriter output)
    {
        output.WriteLine(Usage);
        return 2;
    }
}
