using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>
/// Runs the engine: one command at a time. It sends what the engine asks and tells, and lets time pass: virtual time while somebody waits
/// (<see cref="Waits"/>), real time by itself.
/// </summary>
internal sealed class Conductor : IApplication, IAsyncDisposable
{
    private readonly object _gate = new();
    private readonly ConductorSettings _settings;
    private readonly CancellationTokenSource _stopped = new();
    private readonly Timekeeper _time;
    private readonly DeliveryRunner _deliveries;
    private readonly Waits _waits;
    private Task _realTime = Task.CompletedTask;

    public Conductor(ConductorSettings settings, EngineOptions options, string applicationKey)
    {
        _settings = settings;
        Engine = new VoiceEngine(options, this, applicationKey, settings.Start);
        _time = new Timekeeper(Engine.Agenda, settings, () => Engine.Streams is { IsLive: true }, () => _waits!.Check());
        _deliveries = new DeliveryRunner(_gate, settings.MaxConcurrentCallbacks, Apply, _time.Changed);
        _waits = new Waits(_gate, settings, Engine, _time, _deliveries, RunDue, _stopped.Token);
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
            _waits.Check();
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

    /// <inheritdoc cref="Waits.WaitAsync"/>
    public Task<object?> WaitAsync(object? subject, Func<VoiceEngine, object?> check, TimeSpan timeout, CancellationToken cancellationToken = default)
        => _waits.WaitAsync(subject, check, timeout, cancellationToken);

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
            _waits.Check();
        };
    });

    /// <summary>A user of a load test begins to act.</summary>
    public void Enter(Flow flow) => _waits.Enter(flow);

    /// <summary>A user of a load test has nothing more to do.</summary>
    public void Leave(Flow flow) => _waits.Leave(flow);

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
        RunDue();
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
            _waits.WakeAll();
        }

        _time.Changed();
        await _waits.DisposeAsync().ConfigureAwait(false);
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

            RunDue();
            await _time.WaitAsync(due, change).ConfigureAwait(false);
        }
    }

    /// <summary>Does what has become due outside of the engine. The gate must not be held.</summary>
    private void RunDue()
    {
        List<Action> callbacks;
        lock (_gate)
        {
            callbacks = _time.TakeOutside();
        }

        callbacks.ForEach(callback => callback());
        _deliveries.Start();
    }

    /// <summary>Tells the engine what came of a delivery. The gate is held.</summary>
    private void Apply(Delivery delivery, DeliveryResult result)
    {
        _time.CatchUp();
        DeliveryOutcome.Record(delivery, result, Exchanged);
        DeliveryOutcome.Reply(delivery, result, Engine.Agenda);
        _waits.Check();
    }
}
