namespace Sinch.Voice.Emulator.Rest;

/// <summary>Counts requests and refuses those beyond a number a second. The second is that of the clock, which may be a virtual one.</summary>
internal sealed class RequestRate(int? requestsPerSecond, TimeProvider time)
{
    private readonly object _gate = new();
    private DateTimeOffset _windowStart = DateTimeOffset.MinValue;
    private int _count;

    /// <exception cref="RefusedException">The limit is reached.</exception>
    public void Count()
    {
        if (requestsPerSecond is not { } limit)
        {
            return;
        }

        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (now - _windowStart >= TimeSpan.FromSeconds(1))
            {
                (_windowStart, _count) = (now, 0);
            }

            if (_count >= limit)
            {
                throw new RefusedException(PlatformError.CapacityExceeded);
            }

            _count++;
        }
    }
}
