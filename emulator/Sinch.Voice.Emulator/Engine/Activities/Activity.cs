namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents what a call is doing at the moment.</summary>
internal abstract class Activity(Call call)
{
    protected Call Call => call;

    /// <summary>What the call is doing, for messages.</summary>
    public abstract string Description { get; }

    public abstract void Start();

    /// <summary>A party pressed a key, which the others hear if they are connected.</summary>
    public virtual void Press(Leg leg, char key)
    {
        if (call.Activity is BridgeActivity)
        {
            call.SendToOthers(leg, HappeningKind.HeardDtmf, key.ToString());
        }
        else
        {
            call.Record(HappeningKind.Warning, leg, $"the key {key} has no effect while the call {Description}");
        }
    }

    /// <summary>A party said something.</summary>
    public virtual void Say(Leg leg, string words) => call.SendToOthers(leg, HappeningKind.HeardSpeech, words);

    /// <summary>A party makes audio.</summary>
    /// <param name="leg">The party's leg.</param>
    /// <param name="kind">What others hear: that it begins, or that it has ended.</param>
    /// <param name="clip">The audio that has ended.</param>
    public virtual void Sound(Leg leg, HappeningKind kind, AudioClip? clip) => call.SendToOthers(leg, kind, TextOf(clip), clip);

    /// <summary>A party places the others on hold, or takes them back.</summary>
    public virtual void Hold(Leg leg, bool onHold)
    {
    }

    /// <summary>A party hung up. Unless an activity knows better, that ends the call. Whoever hangs up before an answer cancels it.</summary>
    public virtual void HungUp(Leg leg)
    {
        if (leg.Role == LegRole.Caller && call.Times.Answered is null)
        {
            call.End(CallEndResult.NotAvailable, CallEndReason.Cancel, Basis.Inferred);
        }
        else
        {
            call.End(leg.Role == LegRole.Caller ? CallEndReason.CallerHangup : CallEndReason.CalleeHangup, leg.Line is null ? Basis.Documented : Basis.Inferred);
        }
    }

    /// <summary>Another activity takes its place, or the call ends: nothing of it may happen any more.</summary>
    public virtual void Stop()
    {
    }

    protected static string TextOf(AudioClip? clip) => clip?.ToString() ?? "audio";
}
