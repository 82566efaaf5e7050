namespace Sinch.Voice.Emulator.Rest;

/// <summary>Keeps the last requests.</summary>
internal sealed class RequestLog(int limit)
{
    private readonly object _gate = new();
    private readonly Queue<RecordedRequest> _requests = new();
    private long _dropped;

    /// <summary>Gets how many requests were dropped since the log was full.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    public void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            while (_requests.Count > limit)
            {
                _requests.Dequeue();
                Interlocked.Increment(ref _dropped);
            }
        }
    }

    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_gate)
        {
            return [.. _requests];
        }
    }
}
