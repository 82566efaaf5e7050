using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Sinch.Voice.Emulator.Tool.Settings;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary>The tool as a whole.</summary>
internal static class ToolCommand
{
    public const string Name = "sinch-voice-emulator";

    private const int HelpWidth = 120;

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments, ToolHost host, CancellationToken cancellationToken = default)
    {
        var parsed = Create(host).Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parsed.Action is ParseErrorAction)
        {
            await host.Error.WriteLineAsync(Explain(parsed)).ConfigureAwait(false);
            return ExitCode.Misuse;
        }

        try
        {
            // The program sees to signals itself: those of the library end the process after a time.
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = host.Out, Error = host.Error, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (MisuseException exception)
        {
            return await FailAsync(host, exception, ExitCode.Misuse).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NotReachableException or HttpRequestException)
        {
            return await FailAsync(host, exception, ExitCode.NotReachable).ConfigureAwait(false);
        }
        catch (RefusedException exception)
        {
            return await FailAsync(host, exception, ExitCode.Failed).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }

    private static Command Create(ToolHost host)
    {
        var help = new HelpOption();
        var root = new Command(
            Name,
            "Emulates the Sinch Voice platform on this machine: telephones call your application and are called by it, and its SVAML is executed.")
        {
            help,
            new VersionOption(),
            StartCommand.Create(host),
            CallCommand.Create(host),
            PhoneCommands.Press(host),
            PhoneCommands.Say(host),
            PhoneCommands.Answer(host),
            PhoneCommands.Reject(host),
            PhoneCommands.HangUp(host),
            BehaveCommand.Create(host),
            CallsCommand.Create(host),
            ShowCommand.Create(host),
            StatusCommand.Create(host),
            RunCommand.Create(host),
            LoadCommand.Create(host),
            SchemaCommand.Create(host),
        };
        var action = (HelpAction)help.Action!;
        action.MaxWidth = HelpWidth;
        help.Action = new ExampleHelp(action, host.Out);
        return root;
    }

    private static string Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var name = command.Name == Name ? Name : $"{Name} {command.Name}";
        var message = $"{parsed.Errors[0].Message.TrimEnd('.')}.";
        if (parsed.UnmatchedTokens.Count > 0)
        {
            var token = parsed.UnmatchedTokens[0];
            string[] known = token.StartsWith('-')
                ? [.. command.Options.Select(option => option.Name)]
                : [.. command.Subcommands.Select(subcommand => subcommand.Name)];
            message = known.Length == 0 ? $"'{token}' is one argument too many."
                : token.StartsWith('-') ? $"{token} is not an option of '{name}'{Nearest(token, known)}"
                : $"'{token}' is not a command{Nearest(token, known)}";
        }

        return $"{message} '{name} --help' shows what there is.";
    }

    private static string Nearest(string token, IEnumerable<string> known) => NearestName.Find(token, known) is { } nearest ? $". Did you mean '{nearest}'?" : ".";

    private static async Task<int> FailAsync(ToolHost host, Exception exception, int code)
    {
        await host.Error.WriteLineAsync(exception.Message.TrimEnd('\n')).ConfigureAwait(false);
        return code;
    }
}
