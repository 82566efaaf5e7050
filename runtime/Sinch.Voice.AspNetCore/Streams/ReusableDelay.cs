using System.Threading.Tasks.Sources;

namespace Sinch.Voice;

/// <summary>Waits for a time again and again without an allocation. Only one caller waits at a time, and it may be woken early.</summary>
internal sealed class ReusableDelay : IValueTaskSource, IDisposable
{
    private readonly object _gate = new();
    private readonly ITimer _timer;
    private ManualResetValueTaskSourceCore<bool> _core;
    private CancellationTokenRegistration _registration;
    private CancellationToken _token;
    private bool _isPending;

    public ReusableDelay(TimeProvider time)
        => _timer = time.CreateTimer(static state => ((ReusableDelay)state!).Complete(null, elsewhere: false), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Waits for a time. The wait may end early, so the caller looks again at what it waits for.</summary>
    public ValueTask WaitAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        short version;
        lock (_gate)
        {
            _core.Reset();
            _isPending = true;
            _token = cancellationToken;
            version = _core.Version;
        }

        _registration = cancellationToken.UnsafeRegister(static (state, token) => ((ReusableDelay)state!).Cancel(token), this);
        _timer.Change(delay, Timeout.InfiniteTimeSpan);
        return new ValueTask(this, version);
    }

    /// <summary>Ends the wait early, if there is one.</summary>
    public void Wake() => Complete(null, elsewhere: true);

    public void Dispose() => _timer.Dispose();

    void IValueTaskSource.GetResult(short token)
    {
        _registration.Unregister();
        _core.GetResult(token);
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);

    private void Cancel(CancellationToken token)
    {
        lock (_gate)
        {
            // Of an earlier wait.
            if (token != _token)
            {
                return;
            }
        }

        Complete(new OperationCanceledException(token), elsewhere: true);
    }

    /// <param name="exception">How the wait ends; <see langword="null"/> if it does so as meant.</param>
    /// <param name="elsewhere">Whether the caller that waits goes on in another thread than this one.</param>
    private void Complete(Exception? exception, bool elsewhere)
    {
        lock (_gate)
        {
            if (!_isPending)
            {
                return;
            }

            _isPending = false;
            _core.RunContinuationsAsynchronously = elsewhere;
        }

        if (exception is null)
        {
            _core.SetResult(true);
        }
        else
        {
            _core.SetException(exception);
        }
    }
}
