using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Reads callbacks and dispatches them to the handler methods. The generated base class of handlers implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICallbackDispatcher
{
    /// <summary>Reads an event.</summary>
    /// <param name="utf8">The verified body of the callback.</param>
    /// <returns>The event; an <see cref="UnknownVariant"/> if the document does not describe it.</returns>
    /// <exception cref="JsonException">The body is malformed or is not a JSON object.</exception>
    object Read(ReadOnlySpan<byte> utf8);

    /// <summary>Returns the name of an event in the document, for telemetry.</summary>
    /// <param name="callbackEvent">The event that <see cref="Read"/> returned.</param>
    /// <returns>The name; <see langword="null"/> if the document does not describe the event.</returns>
    string? NameOf(object callbackEvent);

    /// <summary>Returns the ID of the call that an event is about, for logs.</summary>
    /// <param name="callbackEvent">The event that <see cref="Read"/> returned.</param>
    /// <returns>The call ID; <see langword="null"/> if the event has none, or the document does not describe it.</returns>
    string? CallIdOf(object callbackEvent) => null;

    /// <summary>Returns the URL of the call that an event is about.</summary>
    /// <param name="callbackEvent">The event that <see cref="Read"/> returned.</param>
    /// <returns>The URL; <see langword="null"/> if the event has none, or the document does not describe it.</returns>
    string? CallResourceUrlOf(object callbackEvent) => null;

    /// <summary>Invokes the handler method for an event.</summary>
    /// <param name="callbackEvent">The event that <see cref="Read"/> returned.</param>
    /// <param name="context">The information about the callback.</param>
    /// <returns>The response; <see langword="null"/> if the response is empty.</returns>
    ValueTask<IJsonWritable?> DispatchAsync(object callbackEvent, CallbackContext context);

    /// <summary>Checks the JSON of a response before it is sent.</summary>
    /// <param name="json">The JSON of the response that <see cref="DispatchAsync"/> returned.</param>
    /// <exception cref="ArgumentException">The platform would not accept the response.</exception>
    void Check(ReadOnlyMemory<byte> json)
    {
    }
}
