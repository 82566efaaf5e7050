using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Hosting;

/// <summary>Sends what the engine asks and tells: so many deliveries at a time, and one for each call.</summary>
/// <param name="gate">What the conductor locks.</param>
/// <param name="most">How many are under way at a time.</param>
/// <param name="apply">Tells the engine what came of a delivery, under the gate.</param>
/// <param name="applied">Is called after that, without the gate.</param>
internal sealed class DeliveryRunner(object gate, int most, Action<Delivery, DeliveryResult> apply, Action applied)
{
    private readonly DeliveryQueue _queue = new();
    private TaskCompletionSource? _idle;
    private int _underWay;
    private int _working;

    public CallbackSender Sender { get; set; } = null!;

    /// <summary>Whether nothing is under way or waits. The gate is held.</summary>
    public bool IsIdle => _underWay == 0 && _working == 0 && _queue.IsEmpty;

    /// <summary>Adds a delivery. The gate is held.</summary>
    public void Add(Delivery delivery) => _queue.Add(delivery);

    /// <summary>Forgets what waits. The gate is held.</summary>
    public void Clear() => _queue.Clear();

    /// <summary>Completes when nothing is under way or waits.</summary>
    public Task IdleAsync()
    {
        lock (gate)
        {
            return IsIdle ? Task.CompletedTask : (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Starts what may be under way.</summary>
    public void Start()
    {
        while (true)
        {
            Delivery? delivery;
            lock (gate)
            {
                if (_underWay >= most || (delivery = _queue.Take()) is null)
                {
                    return;
                }

                _underWay++;
            }

            _ = RunAsync(delivery);
        }
    }

    /// <summary>Does other work without the gate, for which time stands still as it does for a delivery. The gate is held.</summary>
    /// <param name="work">Returns what follows under the gate. It must not throw.</param>
    public void Run(Func<Action> work)
    {
        _working++;
        _ = Task.Run(() =>
        {
            var then = work();
            lock (gate)
            {
                then();
                _working--;
                SignalIdle();
            }

            applied();
            Start();
        });
    }

    private async Task RunAsync(Delivery? delivery)
    {
        while (delivery is not null)
        {
            var result = await SendAsync(delivery).ConfigureAwait(false);
            lock (gate)
            {
                apply(delivery, result);
                _queue.Done(delivery);
                delivery = _queue.Take();
                if (delivery is null)
                {
                    _underWay--;
                    SignalIdle();
                }
            }

            applied();
        }

        // What came of it may go out beside other deliveries.
        Start();
    }

    private void SignalIdle()
    {
        if (IsIdle)
        {
            _idle?.TrySetResult();
            _idle = null;
        }
    }

    /// <summary>Whatever goes wrong on the way is a failed callback.</summary>
    private async ValueTask<DeliveryResult> SendAsync(Delivery delivery)
    {
        try
        {
            return await Sender.SendAsync(delivery).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The call has to go on.
        catch (Exception exception)
        {
            lock (gate)
            {
                delivery.Call.Record(HappeningKind.CallbackFailed, null, $"{delivery.Event}: {exception.Message}");
            }

            return new DeliveryResult([], new QuestionReply.Failed());
        }
#pragma warning restore CA1031
    }
}
