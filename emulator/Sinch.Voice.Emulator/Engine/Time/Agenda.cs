namespace Sinch.Voice.Emulator.Engine;

/// <summary>Holds what is due and when. It moves the clock from one entry to the next; entries that are due at one time run in the order of their creation.</summary>
internal sealed class Agenda
{
    private readonly SortedSet<AgendaEntry> _entries = [];
    private long _created;

    /// <summary>The time since the platform started.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>The entry that is due first; <see langword="null"/> if there is none.</summary>
    public AgendaEntry? Next => _entries.Min;

    public AgendaEntry Schedule(TimeSpan delay, Action action) => Add(delay, action, isLimit: false);

    /// <summary>Schedules what happens if nobody acts in time: a limit, or the end of somebody's patience.</summary>
    public AgendaEntry ScheduleLimit(TimeSpan delay, Action action) => Add(delay, action, isLimit: true);

    /// <summary>Moves the clock to the next entry and runs it.</summary>
    /// <returns><see langword="false"/> if nothing is due until then, to which the clock is moved; otherwise, <see langword="true"/>.</returns>
    public bool RunNext(TimeSpan until)
    {
        if (_entries.Min is not { } entry || entry.Due > until)
        {
            Now = until > Now ? until : Now;
            return false;
        }

        _entries.Remove(entry);
        Now = entry.Due;
        entry.Action();
        return true;
    }

    /// <summary>Moves the clock to the next entry, whenever it is due, and runs it.</summary>
    /// <returns><see langword="false"/> if there is none; otherwise, <see langword="true"/>.</returns>
    public bool RunNext() => _entries.Min is { } entry && RunNext(entry.Due);

    public void Cancel(AgendaEntry entry) => _entries.Remove(entry);

    private AgendaEntry Add(TimeSpan delay, Action action, bool isLimit)
    {
        var entry = new AgendaEntry(this, Now + (delay > TimeSpan.Zero ? delay : TimeSpan.Zero), ++_created, action) { IsLimit = isLimit };
        _entries.Add(entry);
        return entry;
    }
}

/// <summary>An action that is due at a time.</summary>
internal sealed class AgendaEntry(Agenda agenda, TimeSpan due, long order, Action action) : IComparable<AgendaEntry>
{
    public TimeSpan Due => due;

    public Action Action => action;

    /// <summary>Whether somebody may act before.</summary>
    public bool IsLimit { get; init; }

    public void Cancel() => agenda.Cancel(this);

    public int CompareTo(AgendaEntry? other)
        => other is null ? 1 : due.CompareTo(other.Due) is var byTime and not 0 ? byTime : order.CompareTo(other.Order);

    private long Order => order;
}
