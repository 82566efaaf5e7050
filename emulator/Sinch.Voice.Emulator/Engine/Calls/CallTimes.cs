namespace Sinch.Voice.Emulator.Engine;

/// <summary>When a call began, was answered and ended, as times since the platform started.</summary>
internal readonly record struct CallTimes(TimeSpan Started, TimeSpan? Answered, TimeSpan? Ended)
{
    /// <summary>Returns how long the call has been, or was, answered, in whole seconds.</summary>
    public int BilledSeconds(TimeSpan now) => Answered is { } answered ? (int)((Ended ?? now) - answered).TotalSeconds : 0;

    /// <summary>Returns the minutes that are charged: each that has begun.</summary>
    public int BilledMinutes(TimeSpan now) => Answered is null ? 0 : Math.Max(1, (BilledSeconds(now) + 59) / 60);
}
