using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>
/// Those who wait for something to happen in the calls. In virtual time, one of them moves the clock: to the next entry of the agenda, once no callback is
/// under way and nobody may want to act.
/// </summary>
/// <remarks>The conductor's gate is not held, unless a member says so.</remarks>
internal sealed class Waits : IAsyncDisposable
{
    private readonly object _gate;
    private readonly bool _isVirtual;
    private readonly VoiceEngine _engine;
    private readonly Timekeeper _time;
    private readonly DeliveryRunner _deliveries;
    private readonly Action _runDue;
    private readonly CancellationToken _stopped;
    private readonly WaiterSet _waiters = new();
    private readonly Thinking _thinking;
    private bool _isPumping;

    /// <summary>Initializes an empty set.</summary>
    /// <param name="gate">What the conductor locks.</param>
    /// <param name="settings">How the engine is run.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="time">The time of the engine.</param>
    /// <param name="deliveries">What the application has to do.</param>
    /// <param name="runDue">Does what has become due outside of the engine.</param>
    /// <param name="stopped">Is canceled when the engine is stopped.</param>
    public Waits(
        object gate, ConductorSettings settings, VoiceEngine engine, Timekeeper time, DeliveryRunner deliveries, Action runDue, CancellationToken stopped)
    {
        _gate = gate;
        _isVirtual = settings.IsVirtual;
        _engine = engine;
        _time = time;
        _deliveries = deliveries;
        _runDue = runDue;
        _stopped = stopped;
        _thinking = new Thinking(gate, settings, HandOver);
    }

    /// <summary>Waits until something has happened.</summary>
    /// <param name="subject">The call or the phone that it happens to.</param>
    /// <param name="check">Returns what is waited for, or <see langword="null"/>.</param>
    /// <param name="timeout">How long to wait, in the time of the platform.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>What <paramref name="check"/> returned, or <see langword="null"/> if the time was up.</returns>
    /// <exception cref="ObjectDisposedException">The engine has been stopped.</exception>
    public async Task<object?> WaitAsync(object? subject, Func<VoiceEngine, object?> check, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var waiter = new Waiter(subject, check, Flow.Current);
        using var cancellation = cancellationToken.Register(() => Wake(waiter));
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopped.IsCancellationRequested, typeof(Conductor));
            _time.CatchUp();
            _thinking.Stop(waiter.Flow);
            if (waiter.Check(_engine))
            {
                _thinking.Start(waiter.Flow, _waiters.Count > 0);
                return waiter.Result;
            }

            waiter.Deadline = _engine.Agenda.ScheduleLimit(timeout, () => TimeOut(waiter));
            _waiters.Add(waiter);
        }

        _time.Changed();
        while (!waiter.IsDone)
        {
            if (cancellationToken.IsCancellationRequested || _stopped.IsCancellationRequested)
            {
                lock (_gate)
                {
                    waiter.Deadline?.Cancel();
                    _waiters.Remove(waiter);
                }

                cancellationToken.ThrowIfCancellationRequested();
                throw new ObjectDisposedException(nameof(Conductor));
            }

            if (_isVirtual && TryBecomePump())
            {
                await PumpAsync(waiter, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await waiter.Signal.ConfigureAwait(false);
                lock (_gate)
                {
                    waiter.Reset();
                }
            }
        }

        return waiter.Result;
    }

    /// <summary>Ends the waits for what has happened since the last time. The gate is held.</summary>
    public void Check()
    {
        foreach (var subject in _engine.TakeTouched())
        {
            if (!_waiters.TryGet(subject, out var waiters))
            {
                continue;
            }

            foreach (var waiter in waiters)
            {
                if (waiter.Check(_engine))
                {
                    Remove(waiter);
                }
            }
        }
    }

    /// <summary>A user of a load test begins to act.</summary>
    public void Enter(Flow flow)
    {
        lock (_gate)
        {
            _thinking.Start(flow, othersWait: true);
        }
    }

    /// <summary>A user of a load test has nothing more to do.</summary>
    public void Leave(Flow flow)
    {
        lock (_gate)
        {
            _thinking.Stop(flow);
            HandOver();
        }
    }

    /// <summary>Makes all look again, after the engine was stopped. The gate is held.</summary>
    public void WakeAll()
    {
        foreach (var waiter in _waiters.All)
        {
            waiter.Wake();
        }
    }

    public ValueTask DisposeAsync() => _thinking.DisposeAsync();

    private bool TryBecomePump()
    {
        lock (_gate)
        {
            if (_isPumping || _thinking.IsAnybody)
            {
                return false;
            }

            return _isPumping = true;
        }
    }

    /// <summary>Moves virtual time on until the wait is over or somebody else has to act first.</summary>
    private async Task PumpAsync(Waiter waiter, CancellationToken cancellationToken)
    {
        while (true)
        {
            await _deliveries.IdleAsync().ConfigureAwait(false);
            var change = _time.NextChange;
            var isByClock = false;
            TimeSpan? due;
            lock (_gate)
            {
                if (waiter.IsDone || _stopped.IsCancellationRequested || cancellationToken.IsCancellationRequested || _thinking.IsAnybody)
                {
                    _isPumping = false;
                    HandOver();
                    return;
                }

                if (_deliveries.IsIdle)
                {
                    isByClock = _time.MoveOn();
                }

                due = _engine.Agenda.Next?.Due;
            }

            _runDue();
            if (isByClock)
            {
                await _time.WaitAsync(due, change).ConfigureAwait(false);
                lock (_gate)
                {
                    _time.StandStill();
                }
            }
        }
    }

    /// <summary>Lets another waiter move the clock. The gate is held.</summary>
    private void HandOver()
    {
        if (_isVirtual && !_isPumping && !_thinking.IsAnybody)
        {
            _waiters.First?.Wake();
        }
    }

    private void Wake(Waiter waiter)
    {
        lock (_gate)
        {
            waiter.Wake();
        }

        _time.Changed();
    }

    /// <summary>Ends a wait whose time is up. The gate is held.</summary>
    private void TimeOut(Waiter waiter)
    {
        waiter.TimeOut();
        Remove(waiter);
    }

    /// <summary>Removes a waiter whose wait is over, and who may act. The gate is held.</summary>
    private void Remove(Waiter waiter)
    {
        _waiters.Remove(waiter);
        _thinking.Start(waiter.Flow, _waiters.Count > 0);
    }
}
