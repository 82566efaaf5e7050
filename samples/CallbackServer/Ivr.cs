using Sinch.Voice;
using Result = Sinch.Voice.PieRequestMenuResultType;

namespace CallbackServer;

/// <summary>A shop's telephone: a menu, orders by their digits, and sales people to talk to.</summary>
internal sealed class Ivr(IConfiguration configuration, ILogger<Ivr> logger) : VoiceCallbackHandler
{
    /// <summary>Somebody calls: the menu.</summary>
    public override ValueTask<IceSvamlRequestBody?> OnIceAsync(IceRequest ice, CancellationToken cancellationToken)
        => new(new IceSvamlRequestBody
        {
            Instructions = [new SvamlInstructionAnswer(), new SvamlInstructionSay { Text = "Welcome.", Locale = Menus.Locale }],
            Action = Menus.Welcome,
        });

    /// <summary>The menu has a result.</summary>
    public override ValueTask<PieSvamlRequestBody?> OnPieAsync(PieRequest pie, CancellationToken cancellationToken)
        => new(pie.MenuResult switch
        {
            { Type: var type, Value: Menus.Sales } when type == Result.Return => ConnectToSales(),
            // Only the menu of orders collects digits.
            { Type: var type, Value: { } digits } when type == Result.Sequence => TellOrder(digits),
            // Nobody is there any more to hear an answer.
            { Type: var type } when type == Result.Hangup => null,
            _ => Goodbye("Please call again."),
        });

    /// <summary>Sales picked up. What is said here only they hear; the action lets the two talk.</summary>
    public override ValueTask<AceSvamlRequestBody?> OnAceAsync(AceRequest ace, CancellationToken cancellationToken)
    {
        IvrLog.Answered(logger, ace.Callid);
        return new(new AceSvamlRequestBody
        {
            Instructions = [new SvamlInstructionSay { Text = "A customer for you.", Locale = Menus.Locale }],
            Action = new SvamlActionContinue(),
        });
    }

    /// <summary>The call is over.</summary>
    public override ValueTask OnDiceAsync(DiceRequest dice, CancellationToken cancellationToken)
    {
        IvrLog.Ended(logger, dice.Callid, dice.Duration, dice.Reason?.Value);
        return default;
    }

    /// <summary>There is news about the call. Its types are an open set.</summary>
    public override ValueTask OnNotifyAsync(NotifyRequest notify, CancellationToken cancellationToken)
    {
        switch (notify.Type)
        {
            case "recording_available":
                IvrLog.RecordingAvailable(logger, notify.Callid, notify.Destination);
                break;
            case "callingerror" when SinchJson.ReadAs<NotifyErrorRequest>(notify) is { } error:
                IvrLog.CallingError(logger, error.Callid, error.User, error.ErrorCode, error.ErrorMsg);
                break;
            default:
                IvrLog.Notified(logger, notify.Callid, notify.Type);
                break;
        }

        return default;
    }

    /// <summary>The platform knows more events than the document.</summary>
    public override ValueTask OnUnknownAsync(UnknownVariant unknown, CancellationToken cancellationToken)
    {
        IvrLog.Unknown(logger, unknown.Discriminator);
        return default;
    }

    private PieSvamlRequestBody ConnectToSales()
        => configuration[CallbackServerApp.SalesNumber] is { Length: > 0 } number
            ? new() { Action = new SvamlActionConnectPstn { Number = number, DialTimeout = 20 } }
            : Goodbye("Nobody is in the office.");

    // A real shop asks its database; this one has the orders from 1000 on.
    private static PieSvamlRequestBody TellOrder(string digits)
        => digits is { Length: Menus.OrderDigits } and not ['0', ..]
            ? Goodbye($"Order {string.Join(' ', digits.AsEnumerable())} is on its way.")
            : new() { Action = Menus.OrderAgain };

    private static PieSvamlRequestBody Goodbye(string text) => new()
    {
        Instructions = [new SvamlInstructionSay { Text = text, Locale = Menus.Locale }],
        Action = new SvamlActionHangup(),
    };
}
