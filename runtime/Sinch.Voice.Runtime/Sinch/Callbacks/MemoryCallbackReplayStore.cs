namespace Sinch.Voice;

/// <summary>Remembers callbacks in memory, for an application on one machine. Safe for concurrent use.</summary>
/// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
public sealed class MemoryCallbackReplayStore(TimeProvider? timeProvider = null) : ICallbackReplayStore
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly Dictionary<string, DateTimeOffset> _expiries = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _order = new();
    private readonly object _gate = new();

    internal int Count
    {
        get
        {
            lock (_gate)
            {
                return _expiries.Count;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        var now = _time.GetUtcNow();
        lock (_gate)
        {
            // What has expired goes when something new comes: there is no timer to dispose of, and no more is kept than came within a lifetime.
            while (_order.TryPeek(out var oldest, out var expiry) && expiry <= now)
            {
                _order.Dequeue();
                _expiries.Remove(oldest);
            }

            if (!_expiries.TryAdd(id, now + lifetime))
            {
                return new(false);
            }

            _order.Enqueue(id, now + lifetime);
            return new(true);
        }
    }
}
