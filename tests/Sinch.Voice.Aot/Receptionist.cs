namespace Sinch.Voice.Aot;

/// <summary>Prints each callback and answers it.</summary>
internal sealed class Receptionist(StreamTickets tickets) : VoiceCallbackHandler
{
    private const string EchoNumber = "+12025550102";

    public override async ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
    {
        Console.WriteLine($"ice: {ice.Cli} calls {(ice.To?.Value as DestinationDid)?.Endpoint}, {ice.Domain}, {ice.UserRate?.Amount} {ice.UserRate?.CurrencyId}");
        if (ice.To?.Value is DestinationDid { Endpoint: EchoNumber })
        {
            return new IceSvaml { Action = ConnectStreamAction.To(await tickets.CreateAsync(ice.CallId!, context)) };
        }

        return new IceSvaml
        {
            Instructions = [new AnswerInstruction(), new StartRecordingInstruction { Options = new() { DestinationUrl = "s3://recordings/call.mp3" } }],
            Action = new RunMenuAction
            {
                Menus = [new() { Id = "main", MainPrompt = Prompt.Say("Press 1 for sales."), Options = [new() { Dtmf = "1", Action = MenuAction.Return("sales") }] }],
            },
        };
    }

    public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CallbackContext context)
    {
        Console.WriteLine($"ace: {ace.CallId}");
        return new(new AceSvaml { Action = new ContinueAction() });
    }

    public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CallbackContext context)
    {
        Console.WriteLine($"pie: {pie.MenuResult?.MenuId} {pie.MenuResult?.Type} {pie.MenuResult?.Value}");
        return new(new PieSvaml
        {
            Instructions = [new SayInstruction { Text = "One moment.", Locale = "en-US" }],
            Action = new ConnectPstnAction { Number = "+12025550141", DialTimeout = 20 },
        });
    }

    public override ValueTask OnDiceAsync(DiceEvent dice, CallbackContext context)
    {
        Console.WriteLine($"dice: {dice.Reason}, {dice.Result}, {dice.Duration} s, {dice.Debit?.Amount} {dice.Debit?.CurrencyId}");
        return default;
    }

    public override ValueTask OnNotifyAsync(NotifyEvent notify, CallbackContext context)
    {
        Console.WriteLine($"notify: {notify.Type} {notify.Destination}");
        return default;
    }

    public override ValueTask OnUnknownAsync(UnknownVariant unknown, CallbackContext context)
    {
        Console.WriteLine($"unknown: {unknown.Json.GetRawText()}");
        return default;
    }
}
