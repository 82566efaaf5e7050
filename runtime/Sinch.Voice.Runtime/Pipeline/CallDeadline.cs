namespace Sinch.Voice;

/// <summary>Cancels a call when its timeout elapses or its caller cancels it, and records which of the two happened.</summary>
internal sealed class CallDeadline : IDisposable
{
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource? _either;
    private readonly TimeProvider _time;
    private readonly long _start;

    public CallDeadline(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        Timeout = timeout;
        _time = time;
        _start = time.GetTimestamp();
        _timer = new CancellationTokenSource(timeout, time);
        _either = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(_timer.Token, cancellationToken) : null;
    }

    /// <summary>Gets the key of the deadline in the options of a message, which tells handlers how long they may wait.</summary>
    public static HttpRequestOptionsKey<CallDeadline> Key { get; } = new("Sinch.Voice.Deadline");

    public TimeSpan Timeout { get; }

    /// <summary>Gets the remaining time; the longest time that a timer supports if there is no timeout.</summary>
    public TimeSpan Remaining => Timeout == System.Threading.Timeout.InfiniteTimeSpan ? CallTimeout.Longest : Timeout - _time.GetElapsedTime(_start);

    public CancellationToken Token => (_either ?? _timer).Token;

    public bool HasPassed => _timer.IsCancellationRequested;

    public void Dispose()
    {
        _either?.Dispose();
        _timer.Dispose();
    }
}
