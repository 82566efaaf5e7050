using System.CommandLine;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Tool.Running;
using Sinch.Voice.Emulator.Tool.Scenarios;
using Sinch.Voice.Emulator.Tool.Settings;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary><c>behave</c>: what a phone does by itself when it rings.</summary>
internal static class BehaveCommand
{
    public static Subcommand Create(ToolHost host)
    {
        var phone = new Argument<string>("phone") { Description = "The number of the phone." };
        var behavior = new Argument<string>("behavior") { Description = $"What it does: {string.Join(", ", Behaviors.All.Keys)}." };
        var details = new Dictionary<string, Option<string>>
        {
            ["after"] = new("--after") { Description = "How long it rings before.", HelpName = "duration" },
            ["says"] = new("--says") { Description = "What the person says who answers.", HelpName = "words" },
            ["hangsUpAfter"] = new("--hangs-up-after") { Description = "How long after the answer the person hangs up.", HelpName = "duration" },
            ["greeting"] = new("--greeting") { Description = "What the machine says.", HelpName = "words" },
            ["reason"] = new("--reason") { Description = "Why the platform finds out that it is a machine: longgreeting, initialsilence or beep.", HelpName = "reason" },
            ["detectedAfter"] = new("--detected-after") { Description = "How long after the answer the platform finds out.", HelpName = "duration" },
            ["beepsAfter"] = new("--beeps-after") { Description = "How long after the answer the machine beeps.", HelpName = "duration" },
        };
        var command = new Subcommand(
            host,
            "behave",
            "Set what a phone of a running emulator does by itself when it rings.",
            [KnownSettings.Emulator],
            "behave +12025550141 answers --after 4s --says \"Sales, hello\"",
            "behave +12025550142 isBusy",
            "behave +12025550143 isMachine --greeting \"Please leave a message.\" --beeps-after 6s",
            "behave +12025550141 rings")
        {
            phone,
            behavior,
        };
        foreach (var option in details.Values)
        {
            command.Add(option);
        }

        return command.Does(async (run, cancellationToken) =>
        {
            var name = run.Parsed.GetRequiredValue(behavior);
            var set = details.Where(detail => run.Parsed.GetValue(detail.Value) is not null).ToList();
            if (Behaviors.All.TryGetValue(name, out var keys) && set.Find(detail => !keys.Contains(detail.Key)).Value is { } wrong)
            {
                throw new MisuseException($"{wrong.Name}: a phone that '{name}' does not have it.");
            }

            var emulator = await RunningEmulator.ConnectAsync(run.Settings, cancellationToken).ConfigureAwait(false);
            await using (emulator.ConfigureAwait(false))
            {
                try
                {
                    var created = Behaviors.Create(name, key => details.TryGetValue(key, out var option) ? run.Parsed.GetValue(option) : null);
                    await emulator.RunAsync(new ControlCommand(ControlVerb.SetBehavior) { Phone = run.Parsed.GetRequiredValue(phone), Behavior = created.ToCommand() }).ConfigureAwait(false);
                }
                catch (FormatException exception)
                {
                    throw new MisuseException(Values.Sentence(exception.Message));
                }

                return ExitCode.Success;
            }
        });
    }
}
