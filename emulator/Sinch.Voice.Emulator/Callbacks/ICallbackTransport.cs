namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>Brings callbacks to the application.</summary>
internal interface ICallbackTransport
{
    /// <summary>Sends a callback. A failure is a response, not an exception.</summary>
    ValueTask<CallbackResponse> SendAsync(CallbackMessage message, CancellationToken cancellationToken);
}

/// <summary>Represents a signed callback.</summary>
/// <param name="Url">The URL; <see langword="null"/> for a handler in the same process.</param>
/// <param name="Headers">The headers but for Content-Type.</param>
/// <param name="Body">The body.</param>
internal sealed record CallbackMessage(Uri? Url, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>The type as it is signed and sent.</summary>
    public const string ContentType = "application/json; charset=utf-8";
}
