namespace Sinch.Voice;

/// <summary>Stores accepted callbacks in memory, for an application on one machine. This class is thread-safe.</summary>
/// <param name="timeProvider">The clock; <see langword="null"/> to use the system clock.</param>
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
            // Adding an entry removes expired ones. No timer is needed, and the store holds only the entries of one lifetime.
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
