using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Dispatches webhooks to generated handlers of any document, independently of the web framework.</summary>
public static class WebhookDispatch
{
    /// <summary>Reads an event and invokes the handler method for it.</summary>
    /// <remarks>
    /// The method does not verify the sender. Verify the request before you call it, as the API prescribes. For Sinch callbacks,
    /// <c>MapSinchVoiceCallbacks</c> verifies it.
    /// </remarks>
    /// <param name="handler">The handler, which derives from the generated handler class.</param>
    /// <param name="utf8">The body of the request.</param>
    /// <param name="cancellationToken">The token that is passed to the handler method.</param>
    /// <returns>The JSON of the response; empty if the response is empty.</returns>
    /// <exception cref="JsonException">The body is malformed or is not a JSON object.</exception>
    /// <exception cref="ArgumentException">The response of the handler method cannot be written, or the platform would not accept it.</exception>
    public static Task<ReadOnlyMemory<byte>> HandleAsync(this ICallbackDispatcher handler, ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken = default)
        => HandleAsync(handler, utf8, new CallbackContext { CancellationToken = cancellationToken });

    /// <summary>Reads an event and invokes the handler method for it with information about the callback.</summary>
    /// <param name="handler">The handler, which derives from the generated handler class.</param>
    /// <param name="utf8">The verified body of the request.</param>
    /// <param name="context">
    /// The information about the callback, such as <see cref="CallbackVerification.ApplicationKey"/>. The handler gets it with the URL of the call in the
    /// event, unless it has another one.
    /// </param>
    /// <returns>The JSON of the response; empty if the response is empty.</returns>
    /// <exception cref="JsonException">The body is malformed or is not a JSON object.</exception>
    /// <exception cref="ArgumentException">The response of the handler method cannot be written, or the platform would not accept it.</exception>
    public static async Task<ReadOnlyMemory<byte>> HandleAsync(this ICallbackDispatcher handler, ReadOnlyMemory<byte> utf8, CallbackContext context)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(context);
        var callbackEvent = handler.Read(utf8.Span);
        var completed = context.WithCall(CallbackEvents.CallResourceUrlOf(handler, callbackEvent, utf8.Span));
        var answer = await handler.DispatchAsync(callbackEvent, completed).ConfigureAwait(false);
        return answer is null ? ReadOnlyMemory<byte>.Empty : CallbackEvents.Write(handler, answer);
    }
}
