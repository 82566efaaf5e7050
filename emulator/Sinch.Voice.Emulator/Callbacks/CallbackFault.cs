namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>Represents a fault that the application seems to have. It gets the callback, but the platform sees another response.</summary>
/// <param name="Kind">What the platform sees.</param>
/// <param name="Event">The event that the fault is for; <see langword="null"/> for any.</param>
internal sealed record CallbackFault(CallbackFaultKind Kind, string? Event)
{
    /// <summary>How late the response is.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The HTTP status.</summary>
    public int Status { get; init; }

    /// <summary>Whether the fault remains after one callback.</summary>
    public bool Remains { get; init; }
}

/// <summary>What the platform sees, whatever the application responds.</summary>
internal enum CallbackFaultKind
{
    Late,
    Status,

    /// <summary>A body that is not JSON.</summary>
    Garbage,

    /// <summary>JSON that is not SVAML.</summary>
    WrongJson,

    /// <summary>The connection breaks before the response.</summary>
    Reset,
}

/// <summary>The faults that wait for a callback.</summary>
internal sealed class CallbackFaults
{
    private readonly List<CallbackFault> _faults = [];

    public void Add(CallbackFault fault)
    {
        lock (_faults)
        {
            _faults.Add(fault);
        }
    }

    public void Clear()
    {
        lock (_faults)
        {
            _faults.Clear();
        }
    }

    /// <summary>Takes the oldest fault for an event.</summary>
    public CallbackFault? Take(string eventName)
    {
        lock (_faults)
        {
            var fault = _faults.Find(fault => fault.Event is null || fault.Event == eventName);
            if (fault is { Remains: false })
            {
                _faults.Remove(fault);
            }

            return fault;
        }
    }
}
