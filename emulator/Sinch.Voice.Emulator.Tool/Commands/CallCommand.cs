using System.CommandLine;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Tool.Running;
using Sinch.Voice.Emulator.Tool.Settings;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary><c>call</c>: a phone calls the application.</summary>
internal static class CallCommand
{
    public static Subcommand Create(ToolHost host)
    {
        var from = new Argument<string>("from") { Description = "The phone that calls: a number, sip:ADDRESS for a SIP device, or user:NAME for a user's app." };
        var to = new Argument<string>("to") { Description = "The number that it calls." };
        var wait = new Option<bool>("--wait") { Description = "Print what happens in the call until it ends. Ctrl+C stops the printing, not the call." };
        return new Subcommand(
            host,
            "call",
            "Let a phone call the application on a running emulator, and print the ID of the call.",
            [KnownSettings.Emulator],
            "call +12025550100 +12025550101",
            "call +12025550100 +12025550101 --wait",
            "call sip:desk@example.com +12025550101")
        {
            from,
            to,
            wait,
        }.Does(async (run, cancellationToken) =>
        {
            var emulator = await RunningEmulator.ConnectAsync(run.Settings, cancellationToken).ConfigureAwait(false);
            await using (emulator.ConfigureAwait(false))
            {
                var (connection, address) = Caller(run.Parsed.GetRequiredValue(from));
                var reply = await emulator.RunAsync(
                    new ControlCommand(ControlVerb.Call) { Phone = address, Connection = connection, Text = run.Parsed.GetRequiredValue(to) }).ConfigureAwait(false);
                await run.Out.WriteLineAsync(reply.CallId).ConfigureAwait(false);
                await run.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
                if (run.Parsed.GetValue(wait))
                {
                    await CallPrinter.FollowAsync(run.Out, emulator, reply.CallId!).ConfigureAwait(false);
                }

                return ExitCode.Success;
            }
        });
    }

    private static (ControlConnection Connection, string Address) Caller(string from)
        => from.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) ? (ControlConnection.Sip, from[4..])
            : from.StartsWith("user:", StringComparison.OrdinalIgnoreCase) ? (ControlConnection.User, from[5..])
            : (ControlConnection.Phone, from);
}
