using System.Diagnostics;

namespace Sinch.Voice.Tests.Support;

/// <summary>The .NET CLI.</summary>
public static class DotNet
{
    /// <summary>Runs a command that has to succeed.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">The exit code isn't 0. The message has what it printed.</exception>
    public static async Task<string> RunAsync(
        string folder, IReadOnlyDictionary<string, string>? environment, CancellationToken cancellationToken, params string[] arguments)
    {
        var (exitCode, output) = await TryRunAsync(folder, environment, cancellationToken, arguments);
        return exitCode == 0
            ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{output}");
    }

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="environment">Variables that are set in addition.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>The exit code and everything that it printed.</returns>
    public static Task<(int ExitCode, string Output)> TryRunAsync(
        string folder, IReadOnlyDictionary<string, string>? environment, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder };

        // In English, since tests search the output; and no node stays behind that keeps files of the folder open.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        CompilerServer.Share(start.Environment);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return ChildProcess.RunAsync(start, cancellationToken);
    }
}
