using System.Diagnostics;

namespace Sinch.Voice.Tests.Support;

/// <summary>Runs programs.</summary>
public static class ChildProcess
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="start">The program, its arguments and its environment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The exit code and everything that it printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
