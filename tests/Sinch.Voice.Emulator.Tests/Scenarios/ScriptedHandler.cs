namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>A handler whose methods tests set, and which remembers its events.</summary>
internal sealed class ScriptedHandler : VoiceCallbackHandler
{
    public Func<IceEvent, IceSvaml?> Ice { get; set; } = _ => null;

    public Func<AceEvent, AceSvaml?> Ace { get; set; } = _ => new() { Action = new ContinueAction() };

    public Func<PieEvent, PieSvaml?> Pie { get; set; } = _ => new() { Action = new HangupAction() };

    public List<object> Events { get; } = [];

    /// <summary>The names of the events in their order.</summary>
    public string Order => string.Join(' ', Events.Select(Name));

    public IEnumerable<T> All<T>() => Events.OfType<T>();

    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
    {
        Events.Add(ice);
        return new(Ice(ice));
    }

    public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CallbackContext context)
    {
        Events.Add(ace);
        return new(Ace(ace));
    }

    public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CallbackContext context)
    {
        Events.Add(pie);
        return new(Pie(pie));
    }

    public override ValueTask OnDiceAsync(DiceEvent dice, CallbackContext context)
    {
        Events.Add(dice);
        return default;
    }

    public override ValueTask OnNotifyAsync(NotifyEvent notify, CallbackContext context)
    {
        Events.Add(notify);
        return default;
    }

    private static string Name(object callbackEvent) => callbackEvent switch
    {
        IceEvent => "ICE",
        AceEvent => "ACE",
        PieEvent pie => $"PIE({pie.MenuResult?.Type?.Value})",
        DiceEvent dice => $"DICE({dice.Result?.Value},{dice.Reason?.Value})",
        NotifyEvent notify => $"Notify({notify.Type?.Value})",
        _ => callbackEvent.GetType().Name,
    };
}
