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
        => Create(host, "say", "Say words in a call.", ControlVerb.Say, new Argument<string>("words") { Description = "The words." }, "say last \"sales, please\"");

    public static Subcommand Answer(ToolHost host) => Create(host, "answer", "Answer a phone that rings.", ControlVerb.Answer, null, "answer last", "answer last --phone +12025550141");

    public static Subcommand Reject(ToolHost host) => Create(host, "reject", "Reject a call on a phone that rings.", ControlVerb.Reject, null, "reject last");

    public static Subcommand HangUp(ToolHost host) => Create(host, "hangup", "Hang up a phone.", ControlVerb.HangUp, null, "hangup last", "hangup last --leg 2");

    private static Subcommand Create(ToolHost host, string name, string description, ControlVerb verb, Argument<string>? text, params string[] examples)
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
            var emulator = await RunningEmulator.ConnectAsync(run.Settings, cancellationToken).ConfigureAwait(false);
            await using (emulator.ConfigureAwait(false))
            {
                var call = await emulator.FindAsync(run.Parsed.GetRequiredValue(reference)).ConfigureAwait(false);
                var chosen = Choose(call, verb, run.Parsed.GetValue(leg), run.Parsed.GetValue(phone));
                await emulator.RunAsync(new ControlCommand(verb) { CallId = call.CallId, Leg = chosen.Number, Text = text is null ? null : run.Parsed.GetRequiredValue(text) }).ConfigureAwait(false);
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
