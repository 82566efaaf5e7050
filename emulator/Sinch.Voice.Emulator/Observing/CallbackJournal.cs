using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Remembers callbacks and what came of them: those of remembered calls, the last ones up to a size.</summary>
/// <param name="capacity">The size of all bodies together, in bytes.</param>
internal sealed class CallbackJournal(int capacity)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, List<LinkedListNode<CallbackExchange>>> _byCall = [];
    private readonly LinkedList<CallbackExchange> _all = new();
    private long _size;

    /// <summary>Adds a callback and gives it its number.</summary>
    public CallbackExchange Add(Call call, CallbackExchange exchange)
    {
        lock (_gate)
        {
            if (!_byCall.TryGetValue(call.Id, out var exchanges))
            {
                _byCall.Add(call.Id, exchanges = []);
            }

            var numbered = exchange with { Number = exchanges.Count == 0 ? 1 : exchanges[^1].Value.Number + 1 };
            exchanges.Add(_all.AddLast(numbered));
            _size += SizeOf(numbered);
            while (_size > capacity)
            {
                ForgetOldest();
            }

            return numbered;
        }
    }

    /// <summary>Returns the callbacks of a call, oldest first.</summary>
    public IReadOnlyList<CallbackExchange> Of(string callId)
    {
        lock (_gate)
        {
            return _byCall.TryGetValue(callId, out var exchanges) ? [.. exchanges.Select(exchange => exchange.Value)] : [];
        }
    }

    /// <summary>Forgets the callbacks of a call.</summary>
    public void Forget(string callId)
    {
        lock (_gate)
        {
            if (_byCall.Remove(callId, out var exchanges))
            {
                exchanges.ForEach(Remove);
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _byCall.Clear();
            _all.Clear();
            _size = 0;
        }
    }

    private void ForgetOldest()
    {
        var oldest = _all.First!;
        var exchanges = _byCall[oldest.Value.CallId];
        exchanges.RemoveAt(0);
        if (exchanges.Count == 0)
        {
            _byCall.Remove(oldest.Value.CallId);
        }

        Remove(oldest);
    }

    private void Remove(LinkedListNode<CallbackExchange> exchange)
    {
        _size -= SizeOf(exchange.Value);
        _all.Remove(exchange);
    }

    // Headers and the objects themselves are about as large as a small body.
    private static int SizeOf(CallbackExchange exchange) => 1000 + exchange.Body.Length + exchange.Response.Body.Length;
}
