using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>
/// Moves the agenda: to the time of the clock if time is real, or from one entry to the next if it is virtual. While streams are live, virtual time passes as the
/// real clock does, for as long as somebody waits: audio takes its time, and nobody knows when an application has finished with what it heard.
/// </summary>
/// <remarks>The conductor's gate is held wherever a member does not say otherwise.</remarks>
internal sealed class Timekeeper
{
    /// <summary>A longer time than this has not passed for streams: the machine was busy with something else.</summary>
    private static readonly TimeSpan s_longestStall = TimeSpan.FromMilliseconds(100);

    private readonly Agenda _agenda;
    private readonly bool _isVirtual;
    private readonly Func<bool> _isLive;
    private readonly Action _moved;
    private readonly RealClock _clock;
    private readonly List<Action> _outside = [];
    private IDisposable? _standstill;

    /// <summary>Initializes a timekeeper at the beginning of time.</summary>
    /// <param name="agenda">The agenda of the engine.</param>
    /// <param name="settings">How the engine is run.</param>
    /// <param name="isLive">Returns whether a stream is being connected or is open.</param>
    /// <param name="moved">Is called after the agenda has moved, under the gate.</param>
    public Timekeeper(Agenda agenda, ConductorSettings settings, Func<bool> isLive, Action moved)
    {
        _agenda = agenda;
        _isVirtual = settings.IsVirtual;
        _isLive = isLive;
        _moved = moved;
        _clock = new RealClock(settings.RealTime, _isVirtual ? 1 : settings.Speed);
        _standstill = _isVirtual ? _clock.Stop() : null;
    }

    public TimeSpan Now => _isVirtual ? _agenda.Now : _clock.Now;

    /// <summary>How fast time passes. Whoever reads it needs no gate.</summary>
    /// <exception cref="InvalidOperationException">Time is virtual, and the pace is set.</exception>
    public ClockPace Pace
    {
        get => _clock.Pace;
        set
        {
            CheckRealTime();
            CatchUp();
            _clock.Pace = value;
        }
    }

    /// <summary>Completes at the next change. Whoever waits takes it before looking at what is due, and needs no gate.</summary>
    public Task NextChange => _clock.NextChange;

    /// <summary>Stops the clock until the result is disposed of. It needs no gate.</summary>
    public IDisposable Stop() => _clock.Stop();

    /// <summary>Something may be due earlier than before. It needs no gate.</summary>
    public void Changed() => _clock.Changed();

    /// <summary>Waits until the next entry is due or something has changed. It must not be called under the gate.</summary>
    /// <param name="due">When the entry is due; <see langword="null"/> if there is none.</param>
    /// <param name="change">What <see cref="NextChange"/> was before <paramref name="due"/> was read.</param>
    public Task WaitAsync(TimeSpan? due, Task change) => _clock.WaitAsync(due, change);

    /// <summary>Where time passes by the clock, what is due by now comes before anything new.</summary>
    public void CatchUp()
    {
        if (_standstill is not null)
        {
            return;
        }

        var now = _clock.Now;
        if (_isVirtual && now - _agenda.Now > s_longestStall)
        {
            now = _agenda.Now + s_longestStall;
            _clock.Set(now);
        }

        while (_agenda.RunNext(now))
        {
        }

        _moved();
    }

    /// <summary>Moves the clock to the next entry, even if it is paused.</summary>
    /// <returns><see langword="false"/> if there is none; otherwise, <see langword="true"/>.</returns>
    /// <exception cref="InvalidOperationException">Time is virtual.</exception>
    public bool Step()
    {
        CheckRealTime();
        CatchUp();
        if (_agenda.Next is not { } next)
        {
            return false;
        }

        JumpTo(next);
        return true;
    }

    /// <summary>Jumps from one entry to the next until somebody may act or the application has to, if that is the pace. Nothing is jumped over while streams are live.</summary>
    /// <param name="isIdle">Returns whether the application has nothing to do.</param>
    public void SkipPlayback(Func<bool> isIdle)
    {
        while (_clock.Pace is { SkipsPlayback: true, IsPaused: false } && !_isLive() && isIdle() && _agenda.Next is { IsLimit: false } next)
        {
            JumpTo(next);
        }
    }

    /// <summary>Moves virtual time on: to the next entry, or by the clock while streams are live.</summary>
    /// <returns><see langword="true"/> if time passes by the clock until <see cref="StandStill"/>; otherwise, <see langword="false"/>.</returns>
    public bool MoveOn()
    {
        if (_isLive())
        {
            _clock.Set(_agenda.Now);
            _standstill?.Dispose();
            _standstill = null;
            return true;
        }

        _agenda.RunNext();
        _moved();
        return false;
    }

    /// <summary>Lets virtual time stand still where the clock is now.</summary>
    public void StandStill()
    {
        CatchUp();
        _standstill ??= _clock.Stop();
    }

    /// <summary>Schedules something that runs outside of the engine.</summary>
    public AgendaEntry ScheduleOutside(TimeSpan delay, Action callback)
    {
        CatchUp();
        return _agenda.Schedule(delay, () => _outside.Add(callback));
    }

    /// <summary>Returns what has become due outside of the engine, and forgets it.</summary>
    public List<Action> TakeOutside()
    {
        if (_outside.Count == 0)
        {
            return [];
        }

        List<Action> callbacks = [.. _outside];
        _outside.Clear();
        return callbacks;
    }

    private void JumpTo(AgendaEntry entry)
    {
        _clock.Reach(entry.Due);
        CatchUp();
    }

    private void CheckRealTime()
    {
        if (_isVirtual)
        {
            throw new InvalidOperationException("Time is virtual: it passes when somebody waits. Start the emulator in real time to set its pace.");
        }
    }
}
