namespace Sinch.Voice;

/// <summary>
/// Remembers callbacks for a while. Of calls with one id at the same time, one alone should get <see langword="true"/>. What an implementation
/// throws, <see cref="CallbackVerifier.VerifyAsync"/> throws: a store that is out of reach lets nothing through.
/// </summary>
public interface ICallbackReplayStore
{
    /// <summary>Remembers a callback.</summary>
    /// <param name="id">What tells the callback from all others: printable ASCII, at most 64 characters.</param>
    /// <param name="lifetime">How long it has to be remembered.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it wasn't there yet.</returns>
    ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken);
}
