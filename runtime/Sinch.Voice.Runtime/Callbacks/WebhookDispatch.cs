using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Hands webhooks to the generated handlers of any document, whatever receives them.</summary>
public static class WebhookDispatch
{
    /// <summary>
    /// Reads an event and calls the method of the handler that is meant for it. That the event comes from whom it says is for the caller to
    /// have made sure: every API has a way of its own. (Callbacks of Sinch's are verified by <c>MapSinchVoiceCallbacks</c>.)
    /// </summary>
    /// <param name="handler">A class derived from the generated handler.</param>
    /// <param name="utf8">The body of the request.</param>
    /// <param name="cancellationToken">Cancels the method.</param>
    /// <returns>The JSON of the answer; empty for an empty one.</returns>
    /// <exception cref="JsonException">The body isn't a JSON object, or is malformed.</exception>
    public static Task<ReadOnlyMemory<byte>> HandleAsync(this ICallbackDispatcher handler, ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken = default)
        => HandleAsync(handler, utf8, new CallbackContext { CancellationToken = cancellationToken });

    /// <summary>Reads an event and calls the method of the handler that is meant for it, with what is known of the event's sender.</summary>
    /// <param name="handler">A class derived from the generated handler.</param>
    /// <param name="utf8">The body of the request, which was verified.</param>
    /// <param name="context">What the method learns beside the event, such as <see cref="CallbackVerification.ApplicationKey"/>.</param>
    /// <returns>The JSON of the answer; empty for an empty one.</returns>
    /// <exception cref="JsonException">The body isn't a JSON object, or is malformed.</exception>
    public static async Task<ReadOnlyMemory<byte>> HandleAsync(this ICallbackDispatcher handler, ReadOnlyMemory<byte> utf8, CallbackContext context)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(context);
        var answer = await handler.DispatchAsync(handler.Read(utf8.Span), context).ConfigureAwait(false);
        return answer is null ? ReadOnlyMemory<byte>.Empty : JsonBytes.Write(answer);
    }
}
