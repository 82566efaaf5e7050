using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>Moves the agenda: to the time of the clock if time is real, or from one entry to the next if it is virtual.</summary>
/// <param name="agenda">The agenda of the engine.</param>
/// <param name="settings">How the engine is run.</param>
/// <param name="moved">Is called after the agenda has moved, under the gate.</param>
/// <remarks>The conductor's gate is held wherever a member does not say otherwise.</remarks>
internal sealed class Timekeeper(Agenda agenda, ConductorSettings settings, Action moved)
{
    private readonly RealClock _clock = new(settings.RealTime, settings.Speed);
    private readonly List<Action> _outside = [];

    public TimeSpan Now => settings.IsVirtual ? agenda.Now : _clock.Now;

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

    /// <summary>Something may be due earlier than before, which matters to real time alone. It needs no gate.</summary>
    public void Changed()
    {
        if (!settings.IsVirtual)
        {
            _clock.Changed();
        }
    }

    /// <summary>Waits until the next entry is due or something has changed. It must not be called under the gate.</summary>
    /// <param name="due">When the entry is due; <see langword="null"/> if there is none.</param>
    /// <param name="change">What <see cref="NextChange"/> was before <paramref name="due"/> was read.</param>
    public Task WaitAsync(TimeSpan? due, Task change) => _clock.WaitAsync(due, change);

    /// <summary>In real time, what is due by now comes before anything new.</summary>
    public void CatchUp()
    {
        if (!settings.IsVirtual)
        {
            var now = _clock.Now;
            while (agenda.RunNext(now))
            {
            }

            moved();
        }
    }

    /// <summary>Moves the clock to the next entry, even if it is paused.</summary>
    /// <returns><see langword="false"/> if there is none; otherwise, <see langword="true"/>.</returns>
    /// <exception cref="InvalidOperationException">Time is virtual.</exception>
    public bool Step()
    {
        CheckRealTime();
        CatchUp();
        if (agenda.Next is not { } next)
        {
            return false;
        }

        JumpTo(next);
        return true;
    }

    /// <summary>Jumps from one entry to the next until somebody may act or the application has to, if that is the pace.</summary>
    /// <param name="isIdle">Returns whether the application has nothing to do.</param>
    public void SkipPlayback(Func<bool> isIdle)
    {
        while (_clock.Pace is { SkipsPlayback: true, IsPaused: false } && isIdle() && agenda.Next is { IsLimit: false } next)
        {
            JumpTo(next);
        }
    }

    /// <summary>Moves virtual time to the next entry.</summary>
    public void Jump()
    {
        agenda.RunNext();
        moved();
    }

    /// <summary>Schedules something that runs outside of the engine.</summary>
    public AgendaEntry ScheduleOutside(TimeSpan delay, Action callback)
    {
        CatchUp();
        return agenda.Schedule(delay, () => _outside.Add(callback));
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
        if (settings.IsVirtual)
        {
            throw new InvalidOperationException("Time is virtual: it passes when somebody waits. Start the emulator in real time to set its pace.");
        }
    }
}
