namespace Sinch.Voice.Emulator.Hosting;

/// <summary>Measures real time at a speed, and waits for a time or for a change of what is due.</summary>
internal sealed class RealClock(TimeProvider time, double speed)
{
    // Timers may fire a little early.
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMilliseconds(1);

    // Timers end at 49 days, and an hour of slow time can last for years.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private readonly long _started = time.GetTimestamp();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The time since the clock was created.</summary>
    public TimeSpan Now => time.GetElapsedTime(_started) * speed;

    /// <summary>Completes at the next change. Whoever waits takes it before looking at what is due.</summary>
    public Task NextChange => Volatile.Read(ref _changed).Task;

    /// <summary>Something may be due earlier than before.</summary>
    public void Changed()
        => Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits until something is due or has changed, or for a day. Whoever waits looks at what is due again.</summary>
    /// <param name="due">When something is due; <see langword="null"/> if nothing is.</param>
    /// <param name="change">What <see cref="NextChange"/> was before <paramref name="due"/> was read.</param>
    public async Task WaitAsync(TimeSpan? due, Task change)
    {
        if (due is null)
        {
            await change.ConfigureAwait(false);
        }
        else if ((due.Value - Now).TotalSeconds / speed is > 0 and var seconds)
        {
            var delay = seconds < s_longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) + s_tolerance : s_longest;
            using var cancelled = new CancellationTokenSource();
            await Task.WhenAny(change, Task.Delay(delay, time, cancelled.Token)).ConfigureAwait(false);
            await cancelled.CancelAsync().ConfigureAwait(false);
        }
    }
}
