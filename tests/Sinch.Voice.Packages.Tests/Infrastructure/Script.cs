using System.Diagnostics;

namespace Sinch.Voice.Packages.Tests.Infrastructure;

/// <summary>The scripts of <c>.ci</c>, which need a shell.</summary>
internal static class Script
{
    public static bool CanRun => !OperatingSystem.IsWindows();

    /// <summary>Runs a script to its end.</summary>
    /// <returns>The exit code and everything that it printed.</returns>
    public static Task<(int ExitCode, string Output)> RunAsync(
        string file, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [file, .. arguments]);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return ChildProcess.RunAsync(start, cancellationToken);
    }

    /// <summary>Puts a command into a folder that is searched before those of the machine.</summary>
    /// <returns>The variables of a script that is to find it.</returns>
    public static Dictionary<string, string> Replace(TemporaryFolder folder, string command, string script)
    {
        var file = folder.Write($"commands/{command}", $"#!/usr/bin/env bash\n{script}");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new() { ["PATH"] = $"{Path.GetDirectoryName(file)}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}" };
    }
}
