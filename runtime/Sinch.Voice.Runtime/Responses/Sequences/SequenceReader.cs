using System.ComponentModel;
using System.Net.ServerSentEvents;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Creates readers for responses whose items are read while the server sends them. The readers take the success codes without content.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SequenceReader
{
    /// <summary>Creates a reader of JSON lines. Empty lines are ignored.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="read">The delegate that reads an item.</param>
    /// <param name="withoutContent">The success codes without content.</param>
    /// <returns>The reader.</returns>
    public static SequenceReader<T> JsonLines<T>(JsonValueReader<T> read, params int[] withoutContent)
        => new((source, cancellationToken) => JsonItems.ReadAsync(source, JsonItems.LineFeed, read, cancellationToken), withoutContent);

    /// <summary>Creates a reader of a JSON text sequence (RFC 7464).</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="read">The delegate that reads an item.</param>
    /// <param name="withoutContent">The success codes without content.</param>
    /// <returns>The reader.</returns>
    public static SequenceReader<T> JsonTextSequence<T>(JsonValueReader<T> read, params int[] withoutContent)
        => new((source, cancellationToken) => JsonItems.ReadAsync(source, JsonItems.RecordSeparator, read, cancellationToken), withoutContent);

    /// <summary>Creates a reader of server-sent events whose data is text.</summary>
    /// <param name="withoutContent">The success codes without content.</param>
    /// <returns>The reader.</returns>
    public static SequenceReader<SseItem<string>> Events(params int[] withoutContent) => new(EventItems.ReadAsync, withoutContent);

    /// <summary>Creates a reader of server-sent events whose data is JSON. Events without data are ignored, and the data <c>[DONE]</c> ends the sequence.</summary>
    /// <typeparam name="T">The type of an event's data.</typeparam>
    /// <param name="read">The delegate that reads the data.</param>
    /// <param name="withoutContent">The success codes without content.</param>
    /// <returns>The reader.</returns>
    public static SequenceReader<SseItem<T>> EventsOf<T>(JsonValueReader<T> read, params int[] withoutContent)
        => new((source, cancellationToken) => EventItems.ReadAsync(source, read, cancellationToken), withoutContent);
}
