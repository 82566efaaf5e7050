using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Lets readers follow what happens in calls, each at its own speed: a slow one gets more at a time, and nothing waits for it.</summary>
internal sealed class CallFeed
{
    private readonly object _gate = new();
    private CallFeedReader[] _readers = [];

    public CallFeedReader Open()
    {
        var reader = new CallFeedReader(Close);
        lock (_gate)
        {
            _readers = [.. _readers, reader];
        }

        return reader;
    }

    /// <summary>A call has changed.</summary>
    public void Changed(Call call)
    {
        foreach (var reader in Volatile.Read(ref _readers))
        {
            reader.Add(call);
        }
    }

    /// <summary>Something else has changed.</summary>
    public void Changed()
    {
        foreach (var reader in Volatile.Read(ref _readers))
        {
            reader.Wake();
        }
    }

    private void Close(CallFeedReader reader)
    {
        lock (_gate)
        {
            _readers = [.. _readers.Where(other => other != reader)];
        }
    }
}

/// <summary>Collects the calls that changed since it was last read.</summary>
internal sealed class CallFeedReader(Action<CallFeedReader> close) : IDisposable
{
    private readonly SemaphoreSlim _signal = new(1, 1);
    private readonly object _gate = new();
    private HashSet<Call> _changed = [];
    private bool _isClosed;

    /// <summary>Waits until something has changed. It has, at first.</summary>
    /// <returns><see langword="false"/> if nothing has changed in that time; otherwise, <see langword="true"/>.</returns>
    public Task<bool> WaitAsync(TimeSpan timeout, CancellationToken cancellationToken) => _signal.WaitAsync(timeout, cancellationToken);

    /// <summary>Returns the calls that have changed, and forgets them.</summary>
    public IReadOnlyCollection<Call> Take()
    {
        lock (_gate)
        {
            var changed = _changed;
            _changed = [];
            return changed;
        }
    }

    public void Add(Call call)
    {
        lock (_gate)
        {
            _changed.Add(call);
        }

        Wake();
    }

    public void Wake()
    {
        lock (_gate)
        {
            if (!_isClosed && _signal.CurrentCount == 0)
            {
                _signal.Release();
            }
        }
    }

    public void Dispose()
    {
        close(this);
        lock (_gate)
        {
            _isClosed = true;
            _signal.Dispose();
        }
    }
}
