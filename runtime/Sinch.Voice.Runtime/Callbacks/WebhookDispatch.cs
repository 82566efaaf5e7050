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
    public static async Task<ReadOnlyMemory<byte>> HandleAsync(this ICallbackDispatcher handler, ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var answer = await handler.DispatchAsync(handler.Read(utf8.Span), cancellationToken).ConfigureAwait(false);
        return answer is null ? ReadOnlyMemory<byte>.Empty : JsonBytes.Write(answer);
    }
}
