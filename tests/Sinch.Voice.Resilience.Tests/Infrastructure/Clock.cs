using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>
/// A clock that stands still, and on which delays can be watched: the timers of calls and attempts are known by their length, and every other
/// is the delay before a retry. It either skips delays as they begin, or lets the test wait for one and advance by itself.
/// </summary>
internal sealed class Clock(bool skipsDelays = true) : FakeTimeProvider(new DateTimeOffset(2024, 1, 8, 9, 48, 12, TimeSpan.Zero))
{
    /// <summary>The default timeout of a call.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(100);

    /// <summary>The default timeout of an attempt.</summary>
    public static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(30);

    private readonly Channel<TimeSpan> _begun = Channel.CreateUnbounded<TimeSpan>();
    private readonly List<TimeSpan> _delays = [];

    /// <summary>The timers that are none of a delay.</summary>
    public HashSet<TimeSpan> Timeouts { get; } = [CallTimeout, AttemptTimeout];

    public IReadOnlyList<TimeSpan> Delays
    {
        get
        {
            lock (_delays)
            {
                return [.. _delays];
            }
        }
    }

    /// <summary>Waits until the next delay has begun, or fails as the call ends without one.</summary>
    public async Task<TimeSpan> DelayAsync(Task call)
    {
        var begun = _begun.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();
        if (await Task.WhenAny(begun, call) == call)
        {
            await call;
            Assert.True(begun.IsCompleted, "The call ended without a delay.");
        }

        return await begun;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime <= TimeSpan.Zero || Timeouts.Contains(dueTime))
        {
            return timer;
        }

        lock (_delays)
        {
            _delays.Add(dueTime);
        }

        _begun.Writer.TryWrite(dueTime);
        if (skipsDelays)
        {
            Advance(dueTime);
        }

        return timer;
    }
}
