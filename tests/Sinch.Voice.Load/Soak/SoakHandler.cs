namespace Sinch.Voice.Load.Soak;

/// <summary>Says the ID of the call in every prompt, so that a caller hears if a response is that of another call.</summary>
internal sealed class SoakHandler : VoiceCallbackHandler
{
    public static string Greeting(string? callId) => $"Call {callId}.";

    public static string Choice(string? callId) => $"Chosen {callId}.";

    public static string Answered(string? callId) => $"Answered {callId}.";

    /// <summary>The menu waits for long, since the time of the platform passes fast.</summary>
    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context) => new(new IceSvaml
    {
        Action = new RunMenuAction { Menus = [new Menu { Id = "main", MainPrompt = Prompt.Say(Greeting(ice.CallId)), MaxDigits = 1, TimeoutMilliseconds = 600_000 }] },
    });

    public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CallbackContext context) => new(new PieSvaml
    {
        Instructions = [new SayInstruction { Text = Choice(pie.CallId) }],
        Action = new HangupAction(),
    });

    public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CallbackContext context) => new(new AceSvaml
    {
        Instructions = [new SayInstruction { Text = Answered(ace.CallId) }],
        Action = new HangupAction(),
    });
}
