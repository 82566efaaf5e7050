using System.CommandLine;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Tool.Running;
using Sinch.Voice.Emulator.Tool.Settings;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary><c>calls</c>: the calls of a running emulator.</summary>
internal static class CallsCommand
{
    public static Subcommand Create(ToolHost host)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        return new Subcommand(host, "calls", "List the calls of a running emulator, oldest first.", [KnownSettings.Emulator], "calls", "calls --json") { json }.Does(async (run, cancellationToken) =>
        {
            var emulator = await RunningEmulator.ConnectAsync(run.Settings, cancellationToken).ConfigureAwait(false);
            await using (emulator.ConfigureAwait(false))
            {
                var calls = (await emulator.RunAsync(new ControlCommand(ControlVerb.List)).ConfigureAwait(false)).Calls ?? [];
                if (run.Parsed.GetValue(json))
                {
                    await run.Out.WriteLineAsync(CallPrinter.ToJson(calls)).ConfigureAwait(false);
                }
                else
                {
                    CallPrinter.WriteTable(run.Out, calls);
                }

                return ExitCode.Success;
            }
        });
    }
}
