using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sinch.Voice.Packages.Tests;

/// <summary>
/// The steps of the emulator's Dockerfile, without a container engine: its absolute folders lie in a temporary one. Base images, users and networks are left out.
/// </summary>
public sealed partial class ContainerRecipeTests : IDisposable
{
    private const string Recipe = "emulator/Sinch.Voice.Emulator.Tool/Dockerfile";

    private readonly TemporaryFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task Its_steps_make_an_emulator_that_is_healthy_and_stops_at_SIGTERM()
    {
        var file = Dockerfile.Parse(Repository.Read(Recipe));
        var folder = "/";
        foreach (var (name, arguments) in file.Stages[0].Instructions)
        {
            switch (name)
            {
                case "WORKDIR":
                    folder = arguments;
                    Directory.CreateDirectory(Inside(folder));
                    break;
                case "COPY":
                    Assert.Equal(". .", arguments);
                    await CopyRepositoryAsync(Inside(folder));
                    break;
                case "RUN":
                    var (exitCode, output) = await RunAsync(Inside(folder), new Dictionary<string, string>(), "sh", "-c", Folders().Replace(arguments, match => Inside(match.Value)));
                    Assert.True(exitCode == 0, $"{arguments}\n{output}");
                    break;
                default:
                    Assert.Fail($"The test does not know what {name} does.");
                    break;
            }
        }

        await StartAsync(file.Stages[^1]);
    }

    /// <summary>Runs the entry point with the command, and the health check beside it.</summary>
    private async Task StartAsync(DockerStage image)
    {
        var copy = Regex.Match(Assert.Single(image.Of("COPY")), "^--from=build (?<from>[^ ]+) (?<to>[^ ]+)$");
        Directory.Move(Inside(copy.Groups["from"].Value), Inside(copy.Groups["to"].Value));
        var variables = Regex.Matches(Assert.Single(image.Of("ENV")), "(?<name>[A-Z_]+)=\"?(?<value>[^\" ]+)").ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value);
        variables["PATH"] = variables["PATH"].Replace("/tool", Inside("/tool"), StringComparison.Ordinal).Replace("$PATH", Environment.GetEnvironmentVariable("PATH"), StringComparison.Ordinal);

        // The port of the recipe may be taken on this machine.
        variables["SINCH_VOICE_EMULATOR_PORT"] = "0";
        using var process = Start(_root.Path, variables, [.. Words(image, "ENTRYPOINT"), .. Words(image, "CMD")]);
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        variables["SINCH_VOICE_EMULATOR_EMULATOR"] = Url().Match(line!).Value;
        var health = image.Of("HEALTHCHECK")[0];
        var (healthy, output) = await RunAsync(_root.Path, variables, JsonSerializer.Deserialize<string[]>(health[health.IndexOf('[', StringComparison.Ordinal)..])!);
        Assert.True(healthy == 0, output);

        using var kill = Process.Start("kill", ["-s", "TERM", $"{process.Id}"]);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private string Inside(string folder) => _root.PathOf(folder.TrimStart('/'));

    private static string[] Words(DockerStage image, string instruction) => JsonSerializer.Deserialize<string[]>(Assert.Single(image.Of(instruction)))!;

    /// <summary>What the build gets: the files that Git knows, as in a fresh clone.</summary>
    private static async Task CopyRepositoryAsync(string target)
    {
        var (exitCode, output) = await RunAsync(Repository.PathOf("."), new Dictionary<string, string>(), "git", "ls-files", "--cached", "--others", "--exclude-standard");
        Assert.True(exitCode == 0, output);
        foreach (var file in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Repository.PathOf(file))))
        {
            var copy = Path.Combine(target, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.PathOf(file), copy);
        }
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string folder, Dictionary<string, string> variables, params string[] command)
    {
        using var process = Start(folder, variables, command);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Starts a command through a shell, which looks it up in the PATH of the container.</summary>
    private static Process Start(string folder, Dictionary<string, string> variables, string[] command)
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\"", "sh", .. command]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex("(?<= )/[a-z/]+")]
    private static partial Regex Folders();

    [GeneratedRegex("http://[^ ]*")]
    private static partial Regex Url();
}
