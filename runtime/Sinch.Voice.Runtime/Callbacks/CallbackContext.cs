using System.Collections.ObjectModel;

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

    /// <summary>Gets the URL of the call in the event; <see langword="null"/> if the event has none. ICE and ACE events have one.</summary>
    /// <remarks>The client's method <c>For(context)</c> selects the region that manages the call.</remarks>
    public string? CallResourceUrl { get; init; }

    /// <summary>
    /// Gets the <c>X-CB-*</c> headers of the callback. The platform forwards those of the request that created the call. Header names are
    /// case-insensitive.
    /// </summary>
    /// <remarks>The signature does not cover headers. The platform forwards at most five.</remarks>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Gets the token that is cancelled when the platform closes the connection of this callback.</summary>
    /// <remarks>If the application stops, callbacks in progress may complete until <c>HostOptions.ShutdownTimeout</c> has passed.</remarks>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Gets where the request came in; <see langword="null"/> if the context was not created for a request.</summary>
    internal RequestOrigin? Origin { get; init; }

    /// <summary>Returns this context with the URL of a call, unless it has one or the URL is <see langword="null"/>.</summary>
    internal CallbackContext WithCall(string? callResourceUrl) => callResourceUrl is null || CallResourceUrl is not null ? this : new()
    {
        ApplicationKey = ApplicationKey,
        CallResourceUrl = callResourceUrl,
        Headers = Headers,
        CancellationToken = CancellationToken,
        Origin = Origin,
    };
}
