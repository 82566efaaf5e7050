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
    private readonly List<Action> _timerCallbacks = [];
    private readonly CancellationTokenSource _stopped = new();
    private readonly Thinking _thinking;
    private readonly DeliveryRunner _deliveries;
    private readonly RealClock _clock;
    private Task _realTime = Task.CompletedTask;
    private bool _isPumping;

    public Conductor(ConductorSettings settings, EngineOptions options, string applicationKey)
    {
        _settings = settings;
        _clock = new RealClock(settings.RealTime, settings.Speed);
        Engine = new VoiceEngine(options, this, applicationKey, settings.Start);
        _thinking = new Thinking(_gate, settings, HandOver);
        _deliveries = new DeliveryRunner(_gate, settings.MaxConcurrentCallbacks, Apply, Changed);
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
        T result;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopped.IsCancellationRequested, this);
            CatchUp();
            result = command(Engine);
            CheckWaiters();
        }

        Changed();
        _deliveries.Start();
        return result;
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
            CatchUp();
            _thinking.Stop(waiter.Flow);
            if (waiter.Check(Engine))
            {
                _thinking.Start(waiter.Flow, _waiters.Count > 0);
                return waiter.Result;
            }

            waiter.Deadline = Engine.Agenda.ScheduleLimit(timeout, () => Finish(waiter));
            _waiters.Add(waiter);
        }

        Changed();
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
                await PumpAsync(waiter).ConfigureAwait(false);
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
            CatchUp();
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
            CatchUp();
            var entry = Engine.Agenda.Schedule(delay, () => _timerCallbacks.Add(callback));
            Changed();
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
                return _settings.IsVirtual ? Engine.Agenda.Now : _clock.Now;
            }
        }
    }

    /// <summary>How fast time passes.</summary>
    /// <exception cref="InvalidOperationException">Time is virtual.</exception>
    public ClockPace Pace
    {
        get => _clock.Pace;
        set
        {
            CheckRealTime();
            lock (_gate)
            {
                CatchUp();
                _clock.Pace = value;
            }

            Changed();
        }
    }

    /// <summary>Stops the clock until the result is disposed of. In virtual time, it stands still anyway while the application has a callback.</summary>
    public IDisposable StopClock()
    {
        var stop = _clock.Stop();
        Changed();
        return stop;
    }

    /// <summary>Moves the clock to the next entry of the agenda, even if it is paused.</summary>
    /// <returns><see langword="false"/> if nothing is due; otherwise, <see langword="true"/>.</returns>
    /// <exception cref="InvalidOperationException">Time is virtual.</exception>
    public bool Step()
    {
        CheckRealTime();
        lock (_gate)
        {
            CatchUp();
            if (Engine.Agenda.Next is not { } next)
            {
                return false;
            }

            JumpTo(next);
        }

        Changed();
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

        Changed();
        await _thinking.DisposeAsync().ConfigureAwait(false);
        await _realTime.ConfigureAwait(false);
        await IdleAsync().ConfigureAwait(false);
    }

    private void CheckRealTime()
    {
        if (_settings.IsVirtual)
        {
            throw new InvalidOperationException("Time is virtual: it passes when somebody waits. Start the emulator in real time to set its pace.");
        }
    }

    /// <summary>In real time, what is due by now comes before anything new.</summary>
    private void CatchUp()
    {
        if (!_settings.IsVirtual)
        {
            var now = _clock.Now;
            while (Engine.Agenda.RunNext(now))
            {
            }

            CheckWaiters();
        }
    }

    /// <summary>Jumps from one entry of the agenda to the next until somebody may act or the application has to.</summary>
    private void SkipPlayback()
    {
        while (_clock.Pace is { SkipsPlayback: true, IsPaused: false } && _deliveries.IsIdle && Engine.Agenda.Next is { IsLimit: false } next)
        {
            JumpTo(next);
        }
    }

    private void JumpTo(AgendaEntry entry)
    {
        _clock.Reach(entry.Due);
        CatchUp();
    }

    private async Task KeepTimeAsync()
    {
        while (!_stopped.IsCancellationRequested)
        {
            var change = _clock.NextChange;
            TimeSpan? due;
            lock (_gate)
            {
                CatchUp();
                SkipPlayback();
                due = Engine.Agenda.Next?.Due;
            }

            RunTimerCallbacks();
            _deliveries.Start();
            await _clock.WaitAsync(due, change).ConfigureAwait(false);
        }
    }

    /// <summary>Something may be due earlier than before, which matters to real time alone.</summary>
    private void Changed()
    {
        if (!_settings.IsVirtual)
        {
            _clock.Changed();
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
    private async Task PumpAsync(Waiter waiter)
    {
        while (true)
        {
            await IdleAsync().ConfigureAwait(false);
            lock (_gate)
            {
                if (waiter.IsDone || _stopped.IsCancellationRequested || _thinking.IsAnybody)
                {
                    _isPumping = false;
                    HandOver();
                    return;
                }

                if (_deliveries.IsIdle)
                {
                    Engine.Agenda.RunNext();
                    CheckWaiters();
                }
            }

            RunTimerCallbacks();
            _deliveries.Start();
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
            if (_timerCallbacks.Count == 0)
            {
                return;
            }

            callbacks = [.. _timerCallbacks];
            _timerCallbacks.Clear();
        }

        callbacks.ForEach(callback => callback());
    }

    private static string Describe(Delivery delivery, DeliveryResult result)
        => delivery.Question is { ExpectsPlan: true } && result.Reply is QuestionReply.Plan plan ? $"{delivery.Event}: {plan.Value}" : delivery.Event;

    /// <summary>Tells the engine what came of a delivery. The gate is held.</summary>
    private void Apply(Delivery delivery, DeliveryResult result)
    {
        CatchUp();
        TellEngine(delivery, result);
        CheckWaiters();
    }

    private void TellEngine(Delivery delivery, DeliveryResult result)
    {
        foreach (var exchange in result.Exchanges)
        {
            delivery.Call.Record(
                exchange.Response.Error is null ? HappeningKind.CallbackAnswered : HappeningKind.CallbackFailed,
                null,
                exchange.Response.Error is { } error ? $"{delivery.Event}: {error}" : Describe(delivery, result));
            Exchanged?.Invoke(delivery.Call, exchange);
        }

        if (delivery.Question is not { } question)
        {
            return;
        }

        if (result.Delay > TimeSpan.Zero)
        {
            Engine.Agenda.Schedule(result.Delay, () => question.Reply(result.Reply));
        }
        else
        {
            question.Reply(result.Reply);
        }
    }
}
