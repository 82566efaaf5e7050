using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>
/// Runs the engine: one command at a time. It sends what the engine asks and tells, and moves the clock: in virtual time to the next entry of the
/// agenda once no callback is under way and somebody waits, in real time as it passes.
/// </summary>
internal sealed class Conductor : IApplication, IAsyncDisposable
{
    /// <summary>How long virtual time stands still for somebody whose wait is over and who may want to act, while others wait.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromMilliseconds(100);

    private readonly object _gate = new();
    private readonly ConductorSettings _settings;
    private readonly DeliveryQueue _queue = new();
    private readonly WaiterSet _waiters = new();
    private readonly List<Action> _timerCallbacks = [];
    private readonly CancellationTokenSource _stopped = new();
    private readonly ITimer _graceTimer;
    private CallbackSender _sender = null!;
    private TaskCompletionSource? _idle;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _realTime = Task.CompletedTask;
    private long _started;
    private int _delivering;
    private int _thinking;
    private int _thinkingUnknown;
    private bool _isPumping;

    public Conductor(ConductorSettings settings, EngineOptions options, string applicationKey)
    {
        _settings = settings;
        _started = settings.RealTime.GetTimestamp();
        Engine = new VoiceEngine(options, this, applicationKey, settings.Start);
        _graceTimer = settings.RealTime.CreateTimer(_ => GraceIsOver(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The engine. Whoever uses it does so within <see cref="Run{T}"/>.</summary>
    public VoiceEngine Engine { get; }

    /// <summary>What happens with each callback that was sent.</summary>
    public event Action<Call, CallbackExchange>? Exchanged;

    public void Start(CallbackSender sender)
    {
        _sender = sender;
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

        StartDeliveries();
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
            StopThinking(waiter.Flow);
            if (waiter.Check(Engine))
            {
                StartThinking(waiter.Flow);
                return waiter.Result;
            }

            waiter.Deadline = Engine.Agenda.Schedule(timeout, () => Finish(waiter));
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
    public Task AdvanceAsync(TimeSpan time) => WaitAsync(null, _ => null, time);

    /// <summary>Completes when no callback is under way.</summary>
    public Task IdleAsync()
    {
        lock (_gate)
        {
            return _delivering == 0 && _queue.IsEmpty
                ? Task.CompletedTask
                : (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>A user of a load test begins to act.</summary>
    public void Enter(Flow flow)
    {
        lock (_gate)
        {
            StartThinking(flow);
        }
    }

    /// <summary>A user of a load test has nothing more to do.</summary>
    public void Leave(Flow flow)
    {
        lock (_gate)
        {
            StopThinking(flow);
            HandOver();
        }
    }

    void IApplication.Ask(Question question) => _queue.Add(new Delivery(question.Call, EventNames.Of(question), _settings.Events.Write(question), question));

    void IApplication.Tell(Call call, Notice notice) => _queue.Add(new Delivery(call, EventNames.Of(notice), _settings.Events.Write(call, notice), null));

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
                return _settings.IsVirtual ? Engine.Agenda.Now : Elapsed();
            }
        }
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
            _queue.Clear();
            foreach (var waiter in _waiters.All)
            {
                waiter.Wake();
            }
        }

        Changed();
        await _graceTimer.DisposeAsync().ConfigureAwait(false);
        await _realTime.ConfigureAwait(false);
        await IdleAsync().ConfigureAwait(false);
    }

    private TimeSpan Elapsed() => _settings.RealTime.GetElapsedTime(_started) * _settings.Speed;

    /// <summary>In real time, what is due by now comes before anything new.</summary>
    private void CatchUp()
    {
        if (!_settings.IsVirtual)
        {
            var now = Elapsed();
            while (Engine.Agenda.RunNext(now))
            {
            }

            CheckWaiters();
        }
    }

    private async Task KeepTimeAsync()
    {
        while (!_stopped.IsCancellationRequested)
        {
            Task changed;
            TimeSpan? next;
            lock (_gate)
            {
                CatchUp();
                changed = _changed.Task;
                next = Engine.Agenda.NextDue is { } due ? (due - Elapsed()) / _settings.Speed : null;
            }

            RunTimerCallbacks();
            StartDeliveries();
            if (next is { } delay)
            {
                using var cancelled = new CancellationTokenSource();
                var pause = delay > TimeSpan.Zero ? Task.Delay(delay + TimeSpan.FromMilliseconds(1), _settings.RealTime, cancelled.Token) : Task.CompletedTask;
                await Task.WhenAny(changed, pause).ConfigureAwait(false);
                await cancelled.CancelAsync().ConfigureAwait(false);
            }
            else
            {
                await changed.ConfigureAwait(false);
            }
        }
    }

    private void Changed()
    {
        if (!_settings.IsVirtual)
        {
            TaskCompletionSource changed;
            lock (_gate)
            {
                changed = _changed;
                _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            changed.TrySetResult();
        }
    }

    private bool TryBecomePump()
    {
        lock (_gate)
        {
            if (_isPumping || _thinking + _thinkingUnknown > 0)
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
                if (waiter.IsDone || _stopped.IsCancellationRequested || _thinking + _thinkingUnknown > 0)
                {
                    _isPumping = false;
                    HandOver();
                    return;
                }

                if (_delivering == 0 && _queue.IsEmpty)
                {
                    Engine.Agenda.RunNext();
                    CheckWaiters();
                }
            }

            RunTimerCallbacks();
            StartDeliveries();
        }
    }

    /// <summary>Lets another waiter move the clock.</summary>
    private void HandOver()
    {
        if (_settings.IsVirtual && !_isPumping && _thinking + _thinkingUnknown == 0)
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
        StartThinking(waiter.Flow);
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
                    StartThinking(waiter.Flow);
                }
            }
        }
    }

    private void StartThinking(Flow? flow)
    {
        if (!_settings.IsVirtual)
        {
            return;
        }

        if (flow is { IsThinking: false })
        {
            flow.IsThinking = true;
            _thinking++;
        }
        else if (flow is null && _waiters.Count > 0)
        {
            _thinkingUnknown++;
            _graceTimer.Change(s_grace, Timeout.InfiniteTimeSpan);
        }
    }

    private void StopThinking(Flow? flow)
    {
        if (flow is { IsThinking: true })
        {
            flow.IsThinking = false;
            _thinking--;
        }
        else if (flow is null && _thinkingUnknown > 0)
        {
            _thinkingUnknown--;
        }
    }

    private void GraceIsOver()
    {
        lock (_gate)
        {
            _thinkingUnknown = 0;
            HandOver();
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

    private void StartDeliveries()
    {
        while (true)
        {
            Delivery? delivery;
            lock (_gate)
            {
                if (_delivering >= _settings.MaxConcurrentCallbacks || (delivery = _queue.Take()) is null)
                {
                    return;
                }

                _delivering++;
            }

            _ = DeliverAsync(delivery);
        }
    }

    private async Task DeliverAsync(Delivery? delivery)
    {
        while (delivery is not null)
        {
            var result = await SendAsync(delivery).ConfigureAwait(false);
            lock (_gate)
            {
                CatchUp();
                Apply(delivery, result);
                CheckWaiters();
                _queue.Done(delivery);
                delivery = _queue.Take();
                if (delivery is null)
                {
                    _delivering--;
                    if (_delivering == 0 && _queue.IsEmpty)
                    {
                        _idle?.TrySetResult();
                        _idle = null;
                    }
                }
            }

            Changed();
        }

        // What came of it may go out beside other deliveries.
        StartDeliveries();
    }

    /// <summary>Whatever goes wrong on the way is a failed callback.</summary>
    private async ValueTask<DeliveryResult> SendAsync(Delivery delivery)
    {
        try
        {
            return await _sender.SendAsync(delivery).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The call has to go on.
        catch (Exception exception)
        {
            lock (_gate)
            {
                delivery.Call.Record(HappeningKind.CallbackFailed, null, $"{delivery.Event}: {exception.Message}");
            }

            return new DeliveryResult([], new QuestionReply.Failed());
        }
#pragma warning restore CA1031
    }

    private static string Describe(Delivery delivery, DeliveryResult result)
        => delivery.Question is { ExpectsPlan: true } && result.Reply is QuestionReply.Plan plan ? $"{delivery.Event}: {plan.Value}" : delivery.Event;

    private void Apply(Delivery delivery, DeliveryResult result)
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

/// <summary>How the engine is run.</summary>
internal sealed record ConductorSettings(EventWriter Events)
{
    public bool IsVirtual { get; init; } = true;

    /// <summary>How fast time passes if it is not virtual.</summary>
    public double Speed { get; init; } = 1;

    public DateTimeOffset Start { get; init; }

    public TimeProvider RealTime { get; init; } = TimeProvider.System;

    /// <summary>How many calls may wait for the application at a time.</summary>
    public int MaxConcurrentCallbacks { get; init; } = 1;
}
