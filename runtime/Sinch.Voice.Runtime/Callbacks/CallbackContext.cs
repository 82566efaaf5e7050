namespace Sinch.Voice;

/// <summary>Provides information about a callback besides its event.</summary>
public sealed class CallbackContext
{
    /// <summary>
    /// Gets the key of the application whose secret signed the callback; <see langword="null"/> if no application secret verified it, as with Basic
    /// authentication.
    /// </summary>
    /// <remarks>If you serve several applications, use this key to tell whose call it is. An event may come without a key.</remarks>
    public string? ApplicationKey { get; init; }

    /// <summary>Gets the token that is cancelled when the platform hangs up or the application stops.</summary>
    public CancellationToken CancellationToken { get; init; }
}
