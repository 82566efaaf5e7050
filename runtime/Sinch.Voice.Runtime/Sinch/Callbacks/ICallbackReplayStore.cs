namespace Sinch.Voice;

/// <summary>Stores the callbacks that were accepted, to detect replays.</summary>
/// <remarks>
/// For concurrent calls with the same ID, exactly one should return <see langword="true"/>. <see cref="CallbackVerifier.VerifyAsync"/> rethrows the
/// exceptions of an implementation, so no callback is accepted while the store is unavailable.
/// </remarks>
public interface ICallbackReplayStore
{
    /// <summary>Adds a callback.</summary>
    /// <param name="id">The unique ID of the callback: printable ASCII, at most 64 characters.</param>
    /// <param name="lifetime">The time for which to store the ID.</param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns><see langword="true"/> if the ID was added; <see langword="false"/> if it was already stored.</returns>
    ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken);
}
