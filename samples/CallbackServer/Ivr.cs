using Sinch.Voice;
using Notification = Sinch.Voice.NotificationType.KnownValue;
using Result = Sinch.Voice.MenuResultType.KnownValue;

namespace CallbackServer;

/// <summary>A shop's telephone: a menu, orders by their digits, and sales people to talk to.</summary>
internal sealed class Ivr(IConfiguration configuration, ILogger<Ivr> logger) : VoiceCallbackHandler
{
    /// <summary>Somebody calls: the menu.</summary>
    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
        => new(new IceSvaml
        {
            Instructions = [new AnswerInstruction(), new SayInstruction { Text = "Welcome.", Locale = Menus.Locale }],
            Action = Menus.Welcome,
        });

    /// <summary>The menu has a result.</summary>
    public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CallbackContext context)
        => new(pie.MenuResult switch
        {
            { Type.Known: Result.Return, Value: Menus.Sales } => ConnectToSales(),
            // Only the menu of orders collects digits.
            { Type.Known: Result.Sequence, Value: { } digits } => TellOrder(digits),
            // Nobody is there any more to hear an answer.
            { Type.Known: Result.Hangup } => null,
            _ => Goodbye("Please call again."),
        });

    /// <summary>Handles the answer of the sales team. Only they hear this instruction; the action connects the two parties.</summary>
    public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CallbackContext context)
    {
        IvrLog.Answered(logger, ace.CallId);
        return new(new AceSvaml
        {
            Instructions = [new SayInstruction { Text = "A customer for you.", Locale = Menus.Locale }],
            Action = new ContinueAction(),
        });
    }

    /// <summary>The call is over.</summary>
    public override ValueTask OnDiceAsync(DiceEvent dice, CallbackContext context)
    {
        IvrLog.Ended(logger, dice.CallId, dice.Duration, dice.Reason?.Value);
        return default;
    }

    /// <summary>There is news about the call. Its types are an open set.</summary>
    public override ValueTask OnNotifyAsync(NotifyEvent notify, CallbackContext context)
    {
        switch (notify.Type?.Known)
        {
            case Notification.RecordingAvailable:
                IvrLog.RecordingAvailable(logger, notify.CallId, notify.Destination);
                break;
            case Notification.CallingError:
                IvrLog.CallingError(logger, notify.CallId, notify.User, notify.ErrorCode, notify.ErrorMessage);
                break;
            default:
                IvrLog.Notified(logger, notify.CallId, notify.Type?.Value);
                break;
        }

        return default;
    }

    /// <summary>The platform knows more events than the document.</summary>
    public override ValueTask OnUnknownAsync(UnknownVariant unknown, CallbackContext context)
    {
        IvrLog.Unknown(logger, unknown.Discriminator);
        return default;
    }

    private PieSvaml ConnectToSales()
        => configuration[CallbackServerApp.SalesNumber] is { Length: > 0 } number
            ? new() { Action = new ConnectPstnAction { Number = number, DialTimeout = 20 } }
            : Goodbye("Nobody is in the office.");

    // A real shop asks its database; this one has the orders from 1000 on.
    private static PieSvaml TellOrder(string digits)
        => digits is { Length: Menus.OrderDigits } and not ['0', ..]
            ? Goodbye($"Order {string.Join(' ', digits.AsEnumerable())} is on its way.")
            : new() { Action = Menus.OrderAgain };

    private static PieSvaml Goodbye(string text) => new()
    {
        Instructions = [new SayInstruction { Text = text, Locale = Menus.Locale }],
        Action = new HangupAction(),
    };
}
