namespace Sinch.Voice.Benchmarks.Serving;

/// <summary>Says a sentence to every caller, and hangs up.</summary>
internal sealed class Receptionist : VoiceCallbackHandler
{
    private const string Locale = "en-US";

    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
        => new(new IceSvaml
        {
            Instructions = [new SayInstruction { Text = Text(ice.Cli), Locale = Locale }],
            Action = new HangupAction(),
        });

    /// <summary>The same answer in the classes written by hand.</summary>
    public static HandWritten.Svaml AnswerByHand(HandWritten.IceEvent ice) => new()
    {
        Instructions = [new HandWritten.SayInstruction { Text = Text(ice.Cli), Locale = Locale }],
        Action = new HandWritten.HangupAction(),
    };

    private static string Text(string? caller) => $"Thank you for calling Sinch from {caller}! This call will now end.";
}
