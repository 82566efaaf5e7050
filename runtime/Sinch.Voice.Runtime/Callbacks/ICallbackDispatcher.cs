using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Reads callbacks and hands them to the method that is meant for them. The generated base class of handlers implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICallbackDispatcher
{
    /// <summary>Reads an event.</summary>
    /// <param name="utf8">The body of the callback, which was verified.</param>
    /// <returns>The event, or an <see cref="UnknownVariant"/>.</returns>
    /// <exception cref="JsonException">The body isn't a JSON object, or is malformed.</exception>
    object Read(ReadOnlySpan<byte> utf8);

    /// <summary>The name that the document gives an event, for telemetry.</summary>
    /// <param name="callbackEvent">What <see cref="Read"/> returned.</param>
    /// <returns>The name; <see langword="null"/> for an event that the document doesn't describe.</returns>
    string? NameOf(object callbackEvent);

    /// <summary>Calls the method for an event.</summary>
    /// <param name="callbackEvent">What <see cref="Read"/> returned.</param>
    /// <param name="context">What the method learns beside the event.</param>
    /// <returns>The answer; <see langword="null"/> for an empty one.</returns>
    ValueTask<IJsonWritable?> DispatchAsync(object callbackEvent, CallbackContext context);
}
