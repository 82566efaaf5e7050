using System.Text.RegularExpressions;
using Sinch.Voice.Emulator.Tool.Settings;
using Sinch.Voice.Emulator.Tool.Tests.Infrastructure;

namespace Sinch.Voice.Emulator.Tool.Tests.Commands;

/// <summary>The help of all commands, as <c>help.txt</c> beside this file has it. Run this class with ACCEPT_SNAPSHOTS=1 to write it.</summary>
public sealed partial class HelpTests : IDisposable
{
    private const string Snapshot = "tests/Sinch.Voice.Emulator.Tool.Tests/Commands/help.txt";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_help_is_that_of_the_snapshot()
    {
        var root = (await ToolRun.RunAsync(_folder, "--help")).Out;
        var commands = Command().Matches(root[root.IndexOf("Commands:", StringComparison.Ordinal)..root.IndexOf("Examples:", StringComparison.Ordinal)]).Select(match => match.Groups["name"].Value).ToList();
        var text = $"$ {root}";
        foreach (var command in commands)
        {
            var help = await ToolRun.RunAsync(_folder, command, "--help");
            Assert.Equal(0, help.ExitCode);
            Assert.Contains($"Examples:\n  sinch-voice-emulator {command}", help.Out, StringComparison.Ordinal);
            text += $"$ {command}\n{help.Out}";
        }

        text = string.Join('\n', text.Split('\n').Select(line => line.TrimEnd()));
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(Repository.PathOf(Snapshot), text, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Repository.Read(Snapshot), text);
    }

    [Fact]
    public async Task Without_arguments_a_process_prints_its_help()
    {
        var result = await ToolProcess.RunAsync(_folder, null);

        Assert.Equal((0, (await ToolRun.RunAsync(_folder, "--help")).Out), (result.ExitCode, result.Out));
    }

    [Fact]
    public async Task The_version_is_that_of_the_package()
        => Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", (await ToolProcess.RunAsync(_folder, null, "--version")).Out);

    [Fact]
    public async Task An_unknown_command_is_an_error_that_names_the_nearest()
    {
        var result = await ToolRun.RunAsync(_folder, "strat");

        Assert.Equal((2, "'strat' is not a command. Did you mean 'start'? 'sinch-voice-emulator --help' shows what there is.\n"), (result.ExitCode, result.Error));
    }

    /// <summary>The page lists each setting with its names, and nothing else.</summary>
    [Fact]
    public void The_page_has_all_settings()
        => Assert.Equal(
            KnownSettings.All.Select(setting => $"| `{setting.OptionName}` | `{setting.Variable}` | `{setting.Name}` |"),
            Row().Matches(Page.Text).Select(match => match.Value));

    [GeneratedRegex("^  (?<name>[a-z]+) ", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"\| `--[a-z-]+` \| `[A-Z_]+` \| `[A-Za-z]+` \|")]
    private static partial Regex Row();
}
