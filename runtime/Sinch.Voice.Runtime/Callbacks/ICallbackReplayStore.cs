namespace Sinch.Voice;

/// <summary>Remembers callbacks for a while.</summary>
public interface ICallbackReplayStore
{
    /// <summary>Remembers a callback.</summary>
    /// <param name="id">What tells the callback from all others.</param>
    /// <param name="lifetime">How long it has to be remembered.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it wasn't there yet.</returns>
    ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken);
}
