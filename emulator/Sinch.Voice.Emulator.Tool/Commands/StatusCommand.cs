using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Tool.Running;
using Sinch.Voice.Emulator.Tool.Settings;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary><c>status</c>: whether an emulator runs, for people and for health checks.</summary>
internal static class StatusCommand
{
    public static Subcommand Create(ToolHost host)
        => new Subcommand(host, "status", $"Tell whether an emulator runs: exit code {ExitCode.Success} if it does, {ExitCode.NotReachable} if not.", [KnownSettings.Emulator], "status").Does(async (run, cancellationToken) =>
        {
            var emulator = await RunningEmulator.ConnectAsync(run.Settings, cancellationToken).ConfigureAwait(false);
            await using (emulator.ConfigureAwait(false))
            {
                var calls = (await emulator.RunAsync(new ControlCommand(ControlVerb.List)).ConfigureAwait(false)).Calls ?? [];
                await run.Out.WriteLineAsync($"{RunningEmulator.UrlOf(run.Settings)} runs; callbacks go to {emulator.Description.CallbackUrl?.AbsoluteUri ?? "nowhere"}; {calls.Count(call => call.Result is null)} of {calls.Count} calls are under way.").ConfigureAwait(false);
                return ExitCode.Success;
            }
        });
}
