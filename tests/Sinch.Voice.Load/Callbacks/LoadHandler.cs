using System.Globalization;

namespace Sinch.Voice.Load.Callbacks;

/// <summary>Responds to a call with its own id, counts its calls, and fails on demand.</summary>
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
