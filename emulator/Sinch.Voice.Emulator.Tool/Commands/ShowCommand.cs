using System.CommandLine;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Tool.Running;
using Sinch.Voice.Emulator.Tool.Settings;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary><c>show</c>: a call with its legs and its transcript.</summary>
internal static class ShowCommand
{
    public static Subcommand Create(ToolHost host)
    {
        var reference = new Argument<string>("call") { Description = "The ID of the call, the beginning of it, or 'last'." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        return new Subcommand(host, "show", "Show a call of a running emulator: its legs and its transcript.", [KnownSettings.Emulator], "show last", "show 3f2a --json")
        {
            reference,
            json,
        }.Does(async (run, cancellationToken) =>
        {
            var emulator = await RunningEmulator.ConnectAsync(run.Settings, cancellationToken).ConfigureAwait(false);
            await using (emulator.ConfigureAwait(false))
            {
                var call = await emulator.FindAsync(run.Parsed.GetRequiredValue(reference)).ConfigureAwait(false);
                var reply = await emulator.RunAsync(new ControlCommand(ControlVerb.Show) { CallId = call.CallId }).ConfigureAwait(false);
                if (run.Parsed.GetValue(json))
                {
                    await run.Out.WriteLineAsync(CallPrinter.ToJson(reply)).ConfigureAwait(false);
                }
                else
                {
                    CallPrinter.Write(run.Out, reply);
                }

                return ExitCode.Success;
            }
        });
    }
}
