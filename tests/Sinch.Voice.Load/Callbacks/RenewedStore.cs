namespace Sinch.Voice.Load.Callbacks;

/// <summary>
/// A store that is emptied regularly. Otherwise it would hold most of the process's memory after a tenth of a run, and more later, because it keeps
/// callbacks for longer than a run takes.
/// </summary>
internal sealed class RenewedStore : ICallbackReplayStore
{
    private volatile MemoryCallbackReplayStore _store = new();

    public void Renew() => _store = new();

    public ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken) => _store.TryAddAsync(id, lifetime, cancellationToken);
}
