namespace Sinch.Voice.Load.Callbacks;

/// <summary>
/// A store that begins anew. What it holds after a tenth of a run would be most of what the process holds, and more after each, since callbacks are
/// kept for longer than a run takes.
/// </summary>
internal sealed class RenewedStore : ICallbackReplayStore
{
    private volatile MemoryCallbackReplayStore _store = new();

    public void Renew() => _store = new();

    public ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken) => _store.TryAddAsync(id, lifetime, cancellationToken);
}
