namespace Sinch.Voice.Aot;

/// <summary>Prints each callback and answers it.</summary>
internal sealed class Receptionist : VoiceCallbackHandler
{
    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CancellationToken cancellationToken)
    {
        Console.WriteLine($"ice: {ice.Cli} calls {(ice.To?.Value as DestinationDid)?.Endpoint}, {ice.Domain}, {ice.UserRate?.Amount} {ice.UserRate?.CurrencyId}");
        return new(new IceSvaml
        {
            Instructions = [new AnswerInstruction(), new SayInstruction { Text = "One moment.", Locale = "en-US" }],
            Action = new ConnectPstnAction { Number = "+12025550141", DialTimeout = 20 },
        });
    }

    public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CancellationToken cancellationToken)
    {
        Console.WriteLine($"ace: {ace.CallId}");
        return new(new AceSvaml { Action = new ContinueAction() });
    }

    public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CancellationToken cancellationToken)
    {
        Console.WriteLine($"pie: {pie.MenuResult?.MenuId} {pie.MenuResult?.Type} {pie.MenuResult?.Value}");
        return new(new PieSvaml { Action = new HangupAction() });
    }

    public override ValueTask OnDiceAsync(DiceEvent dice, CancellationToken cancellationToken)
    {
        Console.WriteLine($"dice: {dice.Reason}, {dice.Result}, {dice.Duration} s, {dice.Debit?.Amount} {dice.Debit?.CurrencyId}");
        return default;
    }

    public override ValueTask OnNotifyAsync(NotifyEvent notify, CancellationToken cancellationToken)
    {
        Console.WriteLine($"notify: {notify.Type} {notify.Destination}");
        return default;
    }

    public override ValueTask OnUnknownAsync(UnknownVariant unknown, CancellationToken cancellationToken)
    {
        Console.WriteLine($"unknown: {unknown.Json.GetRawText()}");
        return default;
    }
}
