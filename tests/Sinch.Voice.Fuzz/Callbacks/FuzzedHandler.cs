namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>Records its calls and their applications, and fails on demand.</summary>
internal sealed class FuzzedHandler(FuzzedHandler.Visit visit) : VoiceCallbackHandler
{
    public const string Failing = "fail";

    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
    {
        Note(context);
        visit.Failed = ice.Custom == Failing;
        return visit.Failed ? throw new InvalidOperationException("The handler fails.") : new(new IceSvaml { Action = new HangupAction() });
    }

    public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CallbackContext context) => new(Note<AceSvaml>(context));

    public override ValueTask OnDiceAsync(DiceEvent dice, CallbackContext context) => new(Task.FromResult(Note(context)));

    public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CallbackContext context) => new(Note<PieSvaml>(context));

    public override ValueTask OnNotifyAsync(NotifyEvent notify, CallbackContext context) => new(Task.FromResult(Note(context)));

    public override ValueTask OnUnknownAsync(UnknownVariant unknown, CallbackContext context) => new(Task.FromResult(Note(context)));

    private string? Note(CallbackContext context) => visit.Application = context.ApplicationKey ?? "nobody";

    private T? Note<T>(CallbackContext context)
        where T : class
    {
        Note(context);
        return null;
    }

    /// <summary>The outcome of one request.</summary>
    public sealed class Visit
    {
        /// <summary>The application that the handler was called for; nothing if it wasn't called.</summary>
        public string? Application { get; set; }

        public bool Failed { get; set; }
    }
}
