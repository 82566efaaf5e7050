namespace Sinch.Voice;

/// <summary>Ends a call when its time is up or its caller gives up, and knows which of the two it was.</summary>
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

    /// <summary>A message takes its deadline along, so that handlers don't wait for longer than there is time.</summary>
    public static HttpRequestOptionsKey<CallDeadline> Key { get; } = new("Sinch.Voice.Deadline");

    public TimeSpan Timeout { get; }

    /// <summary>The time that is left; the longest that a timer takes if there is no limit.</summary>
    public TimeSpan Remaining => Timeout == System.Threading.Timeout.InfiniteTimeSpan ? CallTimeout.Longest : Timeout - _time.GetElapsedTime(_start);

    public CancellationToken Token => (_either ?? _timer).Token;

    public bool HasPassed => _timer.IsCancellationRequested;

    public void Dispose()
    {
        _either?.Dispose();
        _timer.Dispose();
    }
}
