using System.Diagnostics;

namespace Sinch.Voice.Benchmarks.Peers;

/// <summary>How long a process took, also of the processor, how much memory it had at most, and why it failed if it did.</summary>
internal sealed record PeerRun(double Seconds, double ProcessorSeconds, double Megabytes, string? Failure)
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs a process to its end.</summary>
    public static PeerRun Of(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var use = (Processor: TimeSpan.Zero, Peak: 0L);
        while (!process.WaitForExit(s_interval))
        {
            use = Use(process) ?? use;
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var failure = process.ExitCode == 0 ? null : Reason(process.ExitCode, errors.GetAwaiter().GetResult() + output.GetAwaiter().GetResult());
        return new(seconds, use.Processor.TotalSeconds, use.Peak / 1e6, failure);
    }

    /// <summary>The operating system counts both, but only for as long as the process runs.</summary>
    private static (TimeSpan Processor, long Peak)? Use(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64 is > 0 and var peak ? (process.TotalProcessorTime, peak) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The first line of an error or exception, or else the first one: stack traces and hints come after it.</summary>
    private static string Reason(int exitCode, string output)
    {
        var lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var line = lines.FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase) || line.Contains("exception", StringComparison.OrdinalIgnoreCase));
        return $"exit code {exitCode}, {line ?? lines.FirstOrDefault() ?? "no message"}";
    }
}
