using System.Diagnostics;

namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>Runs the .NET CLI.</summary>
internal static class DotNet
{
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">It didn't end with 0. The message has what it printed.</exception>
    public static async Task<string> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken, params string[] arguments)
    {
        var (exitCode, output) = await TryRunAsync(folder, environment, cancellationToken, arguments);
        return exitCode == 0
            ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
    }

    public static async Task<(int ExitCode, string Output)> TryRunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
