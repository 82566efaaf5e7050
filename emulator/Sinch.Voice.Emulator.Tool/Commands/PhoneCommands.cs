using System.CommandLine;
using System.Globalization;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Tool.Running;
using Sinch.Voice.Emulator.Tool.Settings;

namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary><c>press</c>, <c>say</c>, <c>answer</c>, <c>reject</c> and <c>hangup</c>: what somebody does with a phone in a call.</summary>
internal static class PhoneCommands
{
    private const string Ringing = "Ringing";
    private const string Ended = "Ended";

    public static Subcommand Press(ToolHost host)
        => Create(host, "press", "Press keys in a call.", ControlVerb.Press, new Argument<string>("keys") { Description = "The keys: 0-9, * and #." }, "press last 1", "press 3f2a '12#' --phone +12025550141");

    public static Subcommand Say(ToolHost host)
    {
        var words = new Argument<string>("words") { Description = "The words.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string>("--file") { Description = "A WAV file to play: 16-bit PCM, mono, at the sample rate of the stream that hears it.", HelpName = "path" };
        var command = Create(
            host,
            "say",
            "Say words in a call, or play a file.",
            ControlVerb.Say,
            words,
            run => (run.Parsed.GetValue(words), run.Parsed.GetValue(file)) switch
            {
                ({ } said, null) => new ControlCommand(ControlVerb.Say) { Text = said },
                (null, { } name) => new ControlCommand(ControlVerb.SayAudio) { Audio = Read(host, name) },
                _ => throw new MisuseException("'say' needs either words or --file."),
            },
            "say last \"sales, please\"",
            "say last --file question.wav");
        command.Add(file);
        return command;
    }

    public static Subcommand Answer(ToolHost host) => Create(host, "answer", "Answer a phone that rings.", ControlVerb.Answer, null, "answer last", "answer last --phone +12025550141");

    public static Subcommand Reject(ToolHost host) => Create(host, "reject", "Reject a call on a phone that rings.", ControlVerb.Reject, null, "reject last");

    public static Subcommand HangUp(ToolHost host) => Create(host, "hangup", "Hang up a phone.", ControlVerb.HangUp, null, "hangup last", "hangup last --leg 2");

    private static ControlAudio Read(ToolHost host, string name)
    {
        try
        {
            var audio = Values.Wav(host.PathOf(name), name);
            return new ControlAudio(audio.Data, audio.SampleRate);
        }
        catch (FormatException exception)
        {
            throw new MisuseException($"--file: {Values.Sentence(exception.Message)}");
        }
    }

    private static Subcommand Create(ToolHost host, string name, string description, ControlVerb verb, Argument<string>? text, params string[] examples)
        => Create(host, name, description, verb, text, run => new ControlCommand(verb) { Text = text is null ? null : run.Parsed.GetRequiredValue(text) }, examples);

    private static Subcommand Create(
        ToolHost host, string name, string description, ControlVerb verb, Argument<string>? text, Func<CommandRun, ControlCommand> read, params string[] examples)
    {
        var reference = new Argument<string>("call") { Description = "The ID of the call, the beginning of it, or 'last'." };
        var leg = new Option<string>("--leg") { Description = "The number of the leg, as 'show' lists it.", HelpName = "number" };
        var phone = new Option<string>("--phone") { Description = $"The phone. [default: {(IsForRinging(verb) ? "the one that rings" : "the caller's, or the only one")}]", HelpName = "number" };
        var command = new Subcommand(host, name, description, [KnownSettings.Emulator], examples) { reference };
        if (text is not null)
        {
            command.Add(text);
        }

        command.Add(leg);
        command.Add(phone);
        return command.Does(async (run, cancellationToken) =>
        {
            var what = read(run);
            var emulator = await RunningEmulator.ConnectAsync(run.Settings, cancellationToken).ConfigureAwait(false);
            await using (emulator.ConfigureAwait(false))
            {
                var call = await emulator.FindAsync(run.Parsed.GetRequiredValue(reference)).ConfigureAwait(false);
                var chosen = Choose(call, verb, run.Parsed.GetValue(leg), run.Parsed.GetValue(phone));
                await emulator.RunAsync(what with { CallId = call.CallId, Leg = chosen.Number }).ConfigureAwait(false);
                return ExitCode.Success;
            }
        });
    }

    private static bool IsForRinging(ControlVerb verb) => verb is ControlVerb.Answer or ControlVerb.Reject;

    private static ControlLeg Choose(ControlCall call, ControlVerb verb, string? number, string? phone)
    {
        if (number is not null)
        {
            return call.Legs.FirstOrDefault(leg => leg.Number.ToString(CultureInfo.InvariantCulture) == number) ?? throw Unclear(call, $"The call has no leg '{number}'");
        }

        if (phone is not null)
        {
            return call.Legs.LastOrDefault(leg => leg.Address.TrimStart('+') == phone.TrimStart('+')) ?? throw Unclear(call, $"'{phone}' is not in the call");
        }

        var possible = call.Legs.Where(leg => IsForRinging(verb) ? leg.State == Ringing : leg.State != Ended).ToList();
        return possible.Count == 1 ? possible[0]
            : possible.Count == 0 ? throw new RefusedException(IsForRinging(verb) ? $"No phone rings in the call, which {call.State}." : $"The call {call.State}.")
            : possible.Find(leg => leg.Role == "Caller" && !IsForRinging(verb)) ?? throw Unclear(call, "The call has several phones that could do this");
    }

    private static MisuseException Unclear(ControlCall call, string problem)
        => new($"{problem}. Name one with --leg or --phone: {string.Join(", ", call.Legs.Select(leg => $"{leg.Number} {leg.Address} ({leg.Role.ToLowerInvariant()}, {leg.State.ToLowerInvariant()})"))}.");
}
