namespace Sinch.Voice;

/// <summary>Estimates how much of the audio that was sent the platform has not played: it plays what it has, without a pause.</summary>
internal sealed class Playout(TimeProvider time) : IDisposable
{
    private readonly object _gate = new();
    private readonly ReusableDelay _writer = new(time);
    private readonly ReusableDelay _reader = new(time);
    private readonly long _started = time.GetTimestamp();
    private TimeSpan _end;
    private bool _isStopped;

    /// <summary>Gets how much was sent and not played.</summary>
    public TimeSpan Unplayed
    {
        get
        {
            lock (_gate)
            {
                var left = _end - Now;
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_started);

    public void Add(TimeSpan duration)
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                return;
            }

            var now = Now;
            _end = (_end > now ? _end : now) + duration;
        }
    }

    /// <summary>The platform has dropped what it had not played.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _end = TimeSpan.Zero;
        }

        _writer.Wake();
        _reader.Wake();
    }

    /// <summary>The call has ended: nothing is played any more, and nobody waits.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
        }

        Clear();
    }

    /// <summary>Waits before more is sent, for as long as it takes until only so much is left, or until a clear. Only one caller waits at a time.</summary>
    public ValueTask WaitToWriteAsync(TimeSpan left, CancellationToken cancellationToken) => Wait(_writer, left, cancellationToken);

    /// <summary>Waits until everything was played, or until a clear. Only one caller waits at a time.</summary>
    public ValueTask WaitToEndAsync(CancellationToken cancellationToken) => Wait(_reader, TimeSpan.Zero, cancellationToken);

    public void Dispose()
    {
        _writer.Dispose();
        _reader.Dispose();
    }

    private ValueTask Wait(ReusableDelay delay, TimeSpan left, CancellationToken cancellationToken)
    {
        var rest = Unplayed - left;
        if (rest <= TimeSpan.Zero)
        {
            return default;
        }

        var wait = delay.WaitAsync(rest, cancellationToken);
        if (Unplayed <= left)
        {
            // A clear came before there was a wait that it could end.
            delay.Wake();
        }

        return wait;
    }
}
