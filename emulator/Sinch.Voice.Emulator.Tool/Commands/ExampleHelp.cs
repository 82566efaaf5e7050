using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Sinch.Voice.Emulator.Tool.Settings;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary>Adds examples, settings and exit codes to the help.</summary>
internal sealed class ExampleHelp(HelpAction inner, TextWriter output) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = inner.Invoke(parseResult);
        if (parseResult.CommandResult.Command is Subcommand command)
        {
            output.WriteLine("Examples:");
            foreach (var example in command.Examples)
            {
                output.WriteLine($"  {ToolCommand.Name} {example}");
            }

            output.WriteLine();
        }
        else
        {
            output.WriteLine(
                $"""
                Examples:
                  {ToolCommand.Name} start --callback http://localhost:5000/sinch/voice --open
                  {ToolCommand.Name} call +12025550100 +12025550101 --wait
                  {ToolCommand.Name} press last 1
                  {ToolCommand.Name} run calls.yaml --callback http://localhost:5000/sinch/voice --junit calls.xml

                Settings:
                  Most options can also be an environment variable ({KnownSettings.CallbackTimeout.Variable} for {KnownSettings.CallbackTimeout.OptionName})
                  or a key of {SettingsFile.DefaultName} ({KnownSettings.CallbackTimeout.Name}). An option comes before a variable, a variable before the file.

                Exit codes:
                  {ExitCode.Success}    success
                  {ExitCode.Failed}    an expectation was not met, or a phone cannot do what it was told
                  {ExitCode.Misuse}    a command, an option, a setting or a file is wrong
                  {ExitCode.NotReachable}    the emulator or the application cannot be reached
                  {ExitCode.Interrupted}  interrupted; 'start' ends with {ExitCode.Success}

                """);
        }

        return result;
    }
}
