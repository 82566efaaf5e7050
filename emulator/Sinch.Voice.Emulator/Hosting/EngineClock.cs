using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>The platform's time, for an application that waits in it.</summary>
internal sealed class EngineClock(Conductor conductor, DateTimeOffset start) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => start + conductor.Now;

    public override long GetTimestamp() => conductor.Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new EngineTimer(conductor, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>A timer on the agenda.</summary>
    private sealed class EngineTimer(Conductor conductor, Action callback) : ITimer
    {
        private readonly object _gate = new();
        private AgendaEntry? _entry;
        private bool _isDisposed;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                if (_isDisposed)
                {
                    return false;
                }

                if (_entry is { } entry)
                {
                    conductor.Cancel(entry);
                }

                _entry = dueTime < TimeSpan.Zero ? null : conductor.ScheduleOutside(dueTime, () => Fire(period));
                return true;
            }
        }

        public void Dispose()
        {
            Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _isDisposed = true;
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }

        private void Fire(TimeSpan period)
        {
            if (period > TimeSpan.Zero)
            {
                Change(period, period);
            }

            callback();
        }
    }
}
