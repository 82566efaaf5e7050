using System.Diagnostics;

namespace Sinch.Voice.Benchmarks.Building;

/// <summary>The .NET SDK's command line.</summary>
internal static class Sdk
{
    /// <summary>Runs a command to its end. No server stays behind, so that the next one starts as cold.</summary>
    /// <returns>How long it took.</returns>
    public static TimeSpan Run(params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [.. arguments, "-nodeReuse:false", "-p:UseSharedCompilation=false", "--nologo"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start)
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:{Environment.NewLine}{output}{errors.GetAwaiter().GetResult()}");
    }
}
