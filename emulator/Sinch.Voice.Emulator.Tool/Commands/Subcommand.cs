using System.CommandLine;
using Sinch.Voice.Emulator.Tool.Settings;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary>Represents a command of the tool: its settings, and the examples of its help.</summary>
internal sealed class Subcommand : Command
{
    private readonly ToolHost _host;
    private readonly Option<string> _config = new("--config") { Description = $"The settings file. [default: {SettingsFile.DefaultName} in the working directory, if it is there]", HelpName = "file" };

    public Subcommand(ToolHost host, string name, string description, IEnumerable<Setting> settings, params string[] examples)
        : base(name, description)
    {
        _host = host;
        Examples = examples;
        foreach (var setting in settings)
        {
            Add(setting.Option);
        }

        Add(_config);
    }

    /// <summary>Command lines, without the name of the tool.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Sets what the command does.</summary>
    public Subcommand Does(Func<CommandRun, CancellationToken, Task<int>> run)
    {
        SetAction((parsed, cancellationToken) =>
        {
            var values = new SettingValues(parsed, _host.Variable, SettingsFile.Read(_host, parsed.GetValue(_config)));
            return run(new CommandRun(_host, parsed, values), cancellationToken);
        });
        return this;
    }
}

/// <summary>A command that is being run.</summary>
internal sealed record CommandRun(ToolHost Host, ParseResult Parsed, SettingValues Settings)
{
    public TextWriter Out => Host.Out;
}
