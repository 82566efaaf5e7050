namespace Sinch.Voice;

/// <summary>What a handler learns about a callback beside its event.</summary>
public sealed class CallbackContext
{
    /// <summary>
    /// Gets the key of the application whose secret signed the callback; <see langword="null"/> if the callback isn't verified by the secret
    /// of an application, as with Basic authentication.
    /// </summary>
    /// <remarks>With several applications, decide by this key whose call it is. An event may come without a key of its own.</remarks>
    public string? ApplicationKey { get; init; }

    /// <summary>Gets the token that is cancelled when the platform hangs up or the application stops.</summary>
    public CancellationToken CancellationToken { get; init; }
}
