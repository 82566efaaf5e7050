using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>
/// Runs the engine: one command at a time. It sends what the engine asks and tells, and moves the clock: in virtual time to the next entry of the
/// agenda once no callback is under way and somebody waits, in real time as it passes.
/// </summary>
internal sealed class Conductor : IApplication, IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly ConductorSettings _settings;
    private readonly WaiterSet _waiters = new();
    private readonly CancellationTokenSource _stopped = new();
    private readonly Thinking _thinking;
    private readonly DeliveryRunner _deliveries;
    private readonly Timekeeper _time;
    private Task _realTime = Task.CompletedTask;
    private bool _isPumping;

    public Conductor(ConductorSettings settings, EngineOptions options, string applicationKey)
    {
        _settings = settings;
        Engine = new VoiceEngine(options, this, applicationKey, settings.Start);
        _time = new Timekeeper(Engine.Agenda, settings, () => Engine.Streams is { IsLive: true }, CheckWaiters);
        _thinking = new Thinking(_gate, settings, HandOver);
        _deliveries = new DeliveryRunner(_gate, settings.MaxConcurrentCallbacks, Apply, _time.Changed);
    }

    /// <summary>The engine. Whoever uses it does so within <see cref="Run{T}"/>.</summary>
    public VoiceEngine Engine { get; }

    /// <summary>Whether time passes only when somebody waits.</summary>
    public bool IsVirtual => _settings.IsVirtual;

    /// <summary>What happens with each callback that was sent.</summary>
    public event Action<Call, CallbackExchange>? Exchanged;

    public void Start(CallbackSender sender)
    {
        _deliveries.Sender = sender;
        if (!_settings.IsVirtual)
        {
            _realTime = KeepTimeAsync();
        }
    }

    /// <summary>Runs a command in the engine.</summary>
    public T Run<T>(Func<VoiceEngine, T> command)
    {
        T result = default!;
        ObjectDisposedException.ThrowIf(!TryRun(() => result = command(Engine)), this);
        return result;
    }

    /// <summary>Runs a command in the engine.</summary>
    /// <returns><see langword="false"/> if the engine has been stopped; otherwise, <see langword="true"/>.</returns>
    public bool TryRun(Action command)
    {
        lock (_gate)
        {
            if (_stopped.IsCancellationRequested)
            {
                return false;
            }

            _time.CatchUp();
            command();
            CheckWaiters();
        }

        _time.Changed();
        _deliveries.Start();
        return true;
    }

    public void Run(Action<VoiceEngine> command) => Run(engine =>
    {
        command(engine);
        return true;
    });

    /// <summary>Runs a command, and returns after the application has got what came of it at once.</summary>
    public async ValueTask<T> RunAsync<T>(Func<VoiceEngine, T> command)
    {
        var result = Run(command);
        await IdleAsync().ConfigureAwait(false);
        return result;
    }

    /// <summary>Waits until something has happened.</summary>
    /// <param name="subject">The call or the phone that it happens to.</param>
    /// <param name="check">Returns what is waited for, or <see langword="null"/>.</param>
    /// <param name="timeout">How long to wait, in the time of the platform.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>What <paramref name="check"/> returned, or <see langword="null"/> if the time was up.</returns>
    public async Task<object?> WaitAsync(object? subject, Func<VoiceEngine, object?> check, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var waiter = new Waiter(subject, check, Flow.Current);
        using var cancellation = cancellationToken.Register(() => Wake(waiter));
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopped.IsCancellationRequested, this);
            _time.CatchUp();
            _thinking.Stop(waiter.Flow);
            if (waiter.Check(Engine))
            {
                _thinking.Start(waiter.Flow, _waiters.Count > 0);
                return waiter.Result;
            }

            waiter.Deadline = Engine.Agenda.ScheduleLimit(timeout, () => Finish(waiter));
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

            if (_settings.IsVirtual && TryBecomePump())
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

    /// <summary>Lets time pass.</summary>
    public Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default) => WaitAsync(null, _ => null, time, cancellationToken);

    /// <summary>Completes when no callback is under way.</summary>
    public Task IdleAsync() => _deliveries.IdleAsync();

    /// <summary>Does work without the gate, for which virtual time stands still. The gate is held.</summary>
    /// <param name="work">Returns what follows in the engine. It must not throw.</param>
    public void RunOutside(Func<Action> work) => _deliveries.Run(() =>
    {
        var then = work();
        return () =>
        {
            _time.CatchUp();
            then();
            CheckWaiters();
        };
    });

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

    void IApplication.Ask(Question question) => _deliveries.Add(new Delivery(question.Call, EventNames.Of(question), _settings.Events.Write(question), question));

    void IApplication.Tell(Call call, Notice notice) => _deliveries.Add(new Delivery(call, EventNames.Of(notice), _settings.Events.Write(call, notice), null));

    /// <summary>Schedules something of the application's, which runs outside of the engine.</summary>
    public AgendaEntry ScheduleOutside(TimeSpan delay, Action callback)
    {
        lock (_gate)
        {
            var entry = _time.ScheduleOutside(delay, callback);
            _time.Changed();
            return entry;
        }
    }

    public void Cancel(AgendaEntry entry)
    {
        lock (_gate)
        {
            entry.Cancel();
        }
    }

    public TimeSpan Now
    {
        get
        {
            lock (_gate)
            {
                return _time.Now;
            }
        }
    }

    /// <summary>How fast time passes.</summary>
    /// <exception cref="InvalidOperationException">Time is virtual.</exception>
    public ClockPace Pace
    {
        get => _time.Pace;
        set
        {
            lock (_gate)
            {
                _time.Pace = value;
            }

            _time.Changed();
        }
    }

    /// <summary>Stops the clock until the result is disposed of. In virtual time, it stands still anyway while the application has a callback.</summary>
    public IDisposable StopClock()
    {
        var stop = _time.Stop();
        _time.Changed();
        return stop;
    }

    /// <summary>Moves the clock to the next entry of the agenda, even if it is paused.</summary>
    /// <returns><see langword="false"/> if nothing is due; otherwise, <see langword="true"/>.</returns>
    /// <exception cref="InvalidOperationException">Time is virtual.</exception>
    public bool Step()
    {
        lock (_gate)
        {
            if (!_time.Step())
            {
                return false;
            }
        }

        _time.Changed();
        RunTimerCallbacks();
        _deliveries.Start();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_stopped.IsCancellationRequested)
            {
                return;
            }

            _stopped.Cancel();
            _deliveries.Clear();
            foreach (var waiter in _waiters.All)
            {
                waiter.Wake();
            }
        }

        _time.Changed();
        await _thinking.DisposeAsync().ConfigureAwait(false);
        await _realTime.ConfigureAwait(false);
        await IdleAsync().ConfigureAwait(false);
    }

    private async Task KeepTimeAsync()
    {
        while (!_stopped.IsCancellationRequested)
        {
            var change = _time.NextChange;
            TimeSpan? due;
            lock (_gate)
            {
                _time.CatchUp();
                _time.SkipPlayback(() => _deliveries.IsIdle);
                due = Engine.Agenda.Next?.Due;
            }

            RunTimerCallbacks();
            _deliveries.Start();
            await _time.WaitAsync(due, change).ConfigureAwait(false);
        }
    }

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
            await IdleAsync().ConfigureAwait(false);
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

                due = Engine.Agenda.Next?.Due;
            }

            RunTimerCallbacks();
            _deliveries.Start();
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

    /// <summary>Lets another waiter move the clock.</summary>
    private void HandOver()
    {
        if (_settings.IsVirtual && !_isPumping && !_thinking.IsAnybody)
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

    private void Finish(Waiter waiter)
    {
        waiter.TimeOut();
        _waiters.Remove(waiter);
        _thinking.Start(waiter.Flow, _waiters.Count > 0);
    }

    private void CheckWaiters()
    {
        foreach (var subject in Engine.TakeTouched())
        {
            if (!_waiters.TryGet(subject, out var waiters))
            {
                continue;
            }

            foreach (var waiter in waiters)
            {
                if (waiter.Check(Engine))
                {
                    _waiters.Remove(waiter);
                    _thinking.Start(waiter.Flow, _waiters.Count > 0);
                }
            }
        }
    }

    private void RunTimerCallbacks()
    {
        List<Action> callbacks;
        lock (_gate)
        {
            callbacks = _time.TakeOutside();
        }

        callbacks.ForEach(callback => callback());
    }

    /// <summary>Tells the engine what came of a delivery. The gate is held.</summary>
    private void Apply(Delivery delivery, DeliveryResult result)
    {
        _time.CatchUp();
        DeliveryOutcome.Record(delivery, result, Exchanged);
        DeliveryOutcome.Reply(delivery, result, Engine.Agenda);
        CheckWaiters();
    }
}
