namespace Sinch.Voice.Emulator.Hosting;

/// <summary>Measures real time at a pace, and waits for a time or for a change of what is due.</summary>
internal sealed class RealClock(TimeProvider time, double speed)
{
    // Timers may fire a little early.
    private static readonly TimeSpan s_tolerance = TimeSpan.FromMilliseconds(1);

    // Timers have a limit, which slow time can reach; whoever waits looks again.
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    private readonly object _gate = new();
    private ClockPace _pace = new(speed);
    private long _since = time.GetTimestamp();
    private TimeSpan _reached;
    private int _stops;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The time since the clock was created, as it passes here.</summary>
    public TimeSpan Now
    {
        get
        {
            lock (_gate)
            {
                return IsRunning ? _reached + (time.GetElapsedTime(_since) * _pace.Speed) : _reached;
            }
        }
    }

    public ClockPace Pace
    {
        get => Volatile.Read(ref _pace);
        set => Change(() => _pace = value);
    }

    /// <summary>Completes at the next change. Whoever waits takes it before looking at what is due.</summary>
    public Task NextChange => Volatile.Read(ref _changed).Task;

    private bool IsRunning => !_pace.IsPaused && _stops == 0;

    /// <summary>Moves the clock forward to a time.</summary>
    public void Reach(TimeSpan now) => Change(() => _reached = now > _reached ? now : _reached);

    /// <summary>Sets the clock to a time.</summary>
    public void Set(TimeSpan now) => Change(() => _reached = now);

    /// <summary>Stops the clock until the result is disposed of.</summary>
    public IDisposable Stop()
    {
        Change(() => _stops++);
        return new Stopped(this);
    }

    /// <summary>Something may be due earlier than before.</summary>
    public void Changed()
        => Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits until something is due or has changed.</summary>
    /// <param name="due">When something is due; <see langword="null"/> if nothing is.</param>
    /// <param name="change">What <see cref="NextChange"/> was before <paramref name="due"/> was read.</param>
    public async Task WaitAsync(TimeSpan? due, Task change)
    {
        if (DelayUntil(due) is not { } delay)
        {
            await change.ConfigureAwait(false);
        }
        else if (delay > TimeSpan.Zero)
        {
            using var cancelled = new CancellationTokenSource();
            await Task.WhenAny(change, Task.Delay(delay + s_tolerance, time, cancelled.Token)).ConfigureAwait(false);
            await cancelled.CancelAsync().ConfigureAwait(false);
        }
    }

    private TimeSpan? DelayUntil(TimeSpan? due)
    {
        lock (_gate)
        {
            if (due is not { } until || !IsRunning)
            {
                return null;
            }

            // Not as a time: an hour of slow time can last longer than there is a TimeSpan for.
            var seconds = (until - Now).TotalSeconds / _pace.Speed;
            return seconds < s_longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : s_longest;
        }
    }

    /// <summary>What has passed so far keeps the pace that it had.</summary>
    private void Change(Action change)
    {
        lock (_gate)
        {
            _reached = Now;
            _since = time.GetTimestamp();
            change();
        }
    }

    private sealed class Stopped(RealClock clock) : IDisposable
    {
        private RealClock? _clock = clock;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _clock, null) is { } stopped)
            {
                stopped.Change(() => stopped._stops--);
                stopped.Changed();
            }
        }
    }
}
