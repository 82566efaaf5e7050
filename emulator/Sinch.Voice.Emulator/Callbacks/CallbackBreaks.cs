namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>Holds callbacks before they are sent, as a breakpoint does, until somebody decides what becomes of them.</summary>
/// <param name="stopClock">Stops the platform's clock while a callback is held.</param>
internal sealed class CallbackBreaks(Func<IDisposable> stopClock) : IDisposable
{
    private readonly object _gate = new();
    private readonly SortedDictionary<int, Entry> _held = [];
    private IReadOnlyCollection<string> _events = [];
    private int _created;
    private bool _isDisposed;

    /// <summary>Occurs when a callback is held or goes on, or when <see cref="Events"/> has changed.</summary>
    public event Action? Changed;

    /// <summary>Gets or sets the events whose callbacks are held. Those that are held already wait for a decision.</summary>
    public IReadOnlyCollection<string> Events
    {
        get => Volatile.Read(ref _events);
        set
        {
            Volatile.Write(ref _events, value);
            Changed?.Invoke();
        }
    }

    /// <summary>The callbacks that wait for a decision, oldest first.</summary>
    public IReadOnlyList<HeldCallback> Held
    {
        get
        {
            lock (_gate)
            {
                return [.. _held.Values.Select(entry => entry.Callback)];
            }
        }
    }

    /// <summary>Waits for a decision if callbacks of this event are held.</summary>
    public async ValueTask<CallbackDecision> WaitAsync(Delivery delivery)
    {
        if (!Events.Contains(delivery.Event))
        {
            return CallbackDecision.Send;
        }

        Entry entry;
        lock (_gate)
        {
            if (_isDisposed)
            {
                return CallbackDecision.Send;
            }

            var callback = new HeldCallback(++_created, delivery.Call.Id, delivery.Event, delivery.Body, delivery.Question is { ExpectsPlan: true });
            _held.Add(callback.Number, entry = new Entry(callback));
        }

        using var stopped = stopClock();
        Changed?.Invoke();
        return await entry.Decision.Task.ConfigureAwait(false);
    }

    /// <summary>Lets a callback go on.</summary>
    /// <returns><see langword="false"/> if it is not held; otherwise, <see langword="true"/>.</returns>
    public bool Decide(int number, CallbackDecision decision)
    {
        lock (_gate)
        {
            if (!_held.Remove(number, out var entry))
            {
                return false;
            }

            entry.Decision.SetResult(decision);
        }

        Changed?.Invoke();
        return true;
    }

    /// <summary>Lets all callbacks go on as failed, and holds no others.</summary>
    public void Release()
    {
        Volatile.Write(ref _events, []);
        lock (_gate)
        {
            foreach (var entry in _held.Values)
            {
                entry.Decision.SetResult(CallbackDecision.Fail);
            }

            _held.Clear();
        }

        Changed?.Invoke();
    }

    /// <summary>Lets all callbacks go on as failed, and holds none any more.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
        }

        Release();
    }

    private sealed record Entry(HeldCallback Callback)
    {
        public TaskCompletionSource<CallbackDecision> Decision { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>Represents a callback that waits for a decision.</summary>
internal sealed record HeldCallback(int Number, string CallId, string Event, byte[] Body, bool ExpectsSvaml);

/// <summary>Represents what becomes of a callback.</summary>
/// <param name="Body">What is sent; <see langword="null"/> for the callback as it is.</param>
/// <param name="Response">What the platform gets without sending anything; <see langword="null"/> if the callback is sent.</param>
internal sealed record CallbackDecision(byte[]? Body, CallbackResponse? Response)
{
    public static CallbackDecision Send { get; } = new(null, null);

    public static CallbackDecision Fail { get; } = new(null, CallbackResponse.Failed("it closed the connection") with { IsFault = true });
}
