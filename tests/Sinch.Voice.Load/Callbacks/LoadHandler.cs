using System.Globalization;

namespace Sinch.Voice.Load.Callbacks;

/// <summary>Answers a call with its own id, counts how often it was asked to, and fails where it is told to.</summary>
internal sealed class LoadHandler(LoadHandler.Counts counts) : VoiceCallbackHandler
{
    public const string Failing = "fail";

    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
    {
        Interlocked.Increment(ref counts.Calls[int.Parse(ice.CallId!, CultureInfo.InvariantCulture)]);
        return ice.Custom == Failing
            ? throw new InvalidOperationException("The handler fails.")
            : new(new IceSvaml { Instructions = [new SayInstruction { Text = ice.CallId }], Action = new HangupAction() });
    }

    /// <summary>How often each call reached the handler.</summary>
    public sealed class Counts(int calls)
    {
        public int[] Calls { get; } = new int[calls];
    }
}
