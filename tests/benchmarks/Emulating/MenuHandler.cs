namespace Sinch.Voice.Benchmarks.Emulating;

/// <summary>Three menus, one after the other, and then the end.</summary>
internal sealed class MenuHandler : VoiceCallbackHandler
{
    private static readonly IceSvaml s_first = new() { Instructions = [new SayInstruction { Text = "Welcome." }], Action = Menu("Press 1 for sales or 2 for support.") };
    private static readonly PieSvaml s_next = new() { Action = Menu("Press 1 for new orders or 2 for old ones.") };
    private static readonly PieSvaml s_end = new() { Instructions = [new SayInstruction { Text = "Thank you." }], Action = new HangupAction() };

    private int _results;

    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context) => new(s_first);

    public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CallbackContext context) => new(++_results % 3 == 0 ? s_end : s_next);

    private static RunMenuAction Menu(string prompt) => new()
    {
        Menus =
        [
            new()
            {
                Id = "main",
                MainPrompt = Prompt.Say(prompt),
                Options = [new() { Dtmf = "1", Action = MenuAction.Return("one") }, new() { Dtmf = "2", Action = MenuAction.Return("two") }],
            },
        ],
    };
}
