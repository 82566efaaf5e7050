using System.Diagnostics;

namespace Sinch.Voice.Tests.Support;

/// <summary>
/// The compiler server of the builds that this process starts. The first build starts it and loads the compiler, the generator and the analyzers;
/// the builds after it find them compiled. It is of this process alone and ends with it, so it never has the generator of an earlier build.
/// </summary>
internal static class CompilerServer
{
    private static readonly string s_name = Guid.NewGuid().ToString("N");

    static CompilerServer() => AppDomain.CurrentDomain.ProcessExit += (_, _) => ShutDown();

    /// <summary>Makes a build use the server. MSBuild takes its properties from the environment.</summary>
    public static void Share(IDictionary<string, string?> environment)
    {
        environment["UseSharedCompilation"] = "true";
        environment["SharedCompilationId"] = s_name;
    }

    private static void ShutDown()
    {
        // Builds outside of the repository use the newest SDK, which "dotnet --version" names there.
        var version = Read("--version");
        var sdk = Read("--list-sdks").Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith($"{version} [", StringComparison.Ordinal));
        if (sdk is not null)
        {
            Read(Path.Combine(sdk[(version.Length + 2)..^1], version, "Roslyn", "bincore", "VBCSCompiler.dll"), "-shutdown", $"-pipename:{s_name}");
        }
    }

    private static string Read(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Trim();
    }
}
