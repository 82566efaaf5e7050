using System.Diagnostics.CodeAnalysis;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>The waiters, by the call or the phone that they wait for.</summary>
internal sealed class WaiterSet
{
    private readonly Dictionary<object, List<Waiter>> _bySubject = [];
    private readonly LinkedList<Waiter> _all = [];
    private readonly Dictionary<Waiter, LinkedListNode<Waiter>> _nodes = [];

    public int Count => _all.Count;

    public IEnumerable<Waiter> All => _all;

    /// <summary>The waiter that has waited longest.</summary>
    public Waiter? First => _all.First?.Value;

    public void Add(Waiter waiter)
    {
        _nodes.Add(waiter, _all.AddLast(waiter));
        if (waiter.Subject is { } subject)
        {
            if (!_bySubject.TryGetValue(subject, out var waiters))
            {
                _bySubject.Add(subject, waiters = []);
            }

            waiters.Add(waiter);
        }
    }

    public void Remove(Waiter waiter)
    {
        if (_nodes.Remove(waiter, out var node))
        {
            _all.Remove(node);
            if (waiter.Subject is { } subject && _bySubject.TryGetValue(subject, out var waiters) && waiters.Remove(waiter) && waiters.Count == 0)
            {
                _bySubject.Remove(subject);
            }
        }
    }

    /// <summary>Returns a copy of the waiters for a subject.</summary>
    public bool TryGet(object subject, [NotNullWhen(true)] out Waiter[]? waiters)
    {
        waiters = _bySubject.TryGetValue(subject, out var found) ? [.. found] : null;
        return waiters is not null;
    }
}
