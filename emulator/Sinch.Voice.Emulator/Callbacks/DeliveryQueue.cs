using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>The deliveries in order. A call has one under way at a time; other calls need not wait for it.</summary>
internal sealed class DeliveryQueue
{
    private readonly LinkedList<Delivery> _waiting = [];
    private readonly HashSet<Call> _busy = [];

    public bool IsEmpty => _waiting.Count == 0;

    public void Add(Delivery delivery)
    {
        delivery.Call.Record(HappeningKind.CallbackSent, null, delivery.Event);
        _waiting.AddLast(delivery);
    }

    /// <summary>Takes the oldest delivery whose call has none under way.</summary>
    public Delivery? Take()
    {
        for (var node = _waiting.First; node is not null; node = node.Next)
        {
            if (_busy.Add(node.Value.Call))
            {
                _waiting.Remove(node);
                return node.Value;
            }
        }

        return null;
    }

    public void Done(Delivery delivery) => _busy.Remove(delivery.Call);

    public void Clear() => _waiting.Clear();
}
