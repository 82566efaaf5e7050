using Sinch.Voice;

namespace Company.VoiceWebApp1;

/// <summary>Answers calls with a menu. Each method handles an event of a call and returns what the platform does next.</summary>
internal sealed class IvrHandler(ILogger<IvrHandler> logger) : VoiceCallbackHandler
{
    private const string Locale = "en-US";
    private const string Hours = "hours";
    private const string Address = "address";

    /// <summary>Handles an incoming call: runs the menu.</summary>
    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
    {
        logger.LogInformation("Call {CallId} came in.", ice.CallId);
        return new(new IceSvaml
        {
            Instructions = [new AnswerInstruction(), new SayInstruction { Text = "Welcome.", Locale = Locale }],
            Action = new RunMenuAction
            {
                Locale = Locale,
                Menus =
                [
                    new()
                    {
                        Id = "main",
                        MainPrompt = Prompt.Say("Press 1 for our opening hours or 2 for our address."),
                        RepeatPrompt = Prompt.Say("Press 1 or 2, please."),
                        Repeats = 2,
                        Options =
                        [
                            new() { Dtmf = "1", Action = MenuAction.Return(Hours) },
                            new() { Dtmf = "2", Action = MenuAction.Return(Address) },
                        ],
                    },
                ],
            },
        });
    }

    /// <summary>Handles the result of the menu.</summary>
    public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CallbackContext context)
        => new(pie.MenuResult switch
        {
            { Type.Known: MenuResultType.KnownValue.Return, Value: Hours } => SayAndHangUp("We are open from 9 to 5."),
            { Type.Known: MenuResultType.KnownValue.Return, Value: Address } => SayAndHangUp("You find us at 1 Main Street."),
            // The caller has hung up and hears nothing any more.
            { Type.Known: MenuResultType.KnownValue.Hangup } => null,
            _ => SayAndHangUp("Goodbye."),
        });

    /// <summary>Handles the end of the call.</summary>
    public override ValueTask OnDiceAsync(DiceEvent dice, CallbackContext context)
    {
        logger.LogInformation("Call {CallId} ended: {Reason}.", dice.CallId, dice.Reason?.Value);
        return default;
    }

    private static PieSvaml SayAndHangUp(string text) => new()
    {
        Instructions = [new SayInstruction { Text = text, Locale = Locale }],
        Action = new HangupAction(),
    };
}
