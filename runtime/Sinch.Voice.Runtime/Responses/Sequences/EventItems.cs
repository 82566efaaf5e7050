using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Reads server-sent events.</summary>
internal static class EventItems
{
    /// <summary>The data of the last event in the streams of many services for language models.</summary>
    private static ReadOnlySpan<byte> Done => "[DONE]"u8;

    /// <exception cref="UnreadableItemException">An event is too large.</exception>
    public static IAsyncEnumerable<SseItem<string>> ReadAsync(SequenceSource source, CancellationToken cancellationToken)
        => ParseAsync(source, static (_, data) => Encoding.UTF8.GetString(data), cancellationToken);

    /// <exception cref="UnreadableItemException">The data of an event can't be read, or an event is too large.</exception>
    public static async IAsyncEnumerable<SseItem<T>> ReadAsync<T>(
        SequenceSource source, JsonValueReader<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = ParseAsync(
            source,
            (_, data) => data.IsEmpty || data.SequenceEqual(Done) ? new Data<T>(default!, HasValue: false, IsEnd: !data.IsEmpty) : new Data<T>(source.Read(data, read)),
            cancellationToken);
        await foreach (var item in events.ConfigureAwait(false))
        {
            if (item.Data.IsEnd)
            {
                yield break;
            }

            if (item.Data.HasValue)
            {
                yield return new SseItem<T>(item.Data.Value, item.EventType) { EventId = item.EventId, ReconnectionInterval = item.ReconnectionInterval };
            }
        }
    }

    private static async IAsyncEnumerable<SseItem<T>> ParseAsync<T>(
        SequenceSource source, SseItemParser<T> parse, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!MayBeEvents(source.MediaType))
        {
            await ThrowIfNotEmptyAsync(source, cancellationToken).ConfigureAwait(false);
            yield break;
        }

        await using var content = new EventLimitStream(source);
        await foreach (var item in SseParser.Create(content, Parse).EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }

        T Parse(string type, ReadOnlySpan<byte> data)
        {
            source.ThrowIfTooLarge(data);
            return parse(type, data);
        }
    }

    /// <summary>
    /// Returns whether a content can be events. The JSON of an error and the HTML of a proxy have no event, and would look like a sequence without items.
    /// </summary>
    private static bool MayBeEvents(string? mediaType)
        => mediaType?.ToLowerInvariant() is null or "text/event-stream" or "text/plain" or "application/octet-stream";

    private static async ValueTask ThrowIfNotEmptyAsync(SequenceSource source, CancellationToken cancellationToken)
    {
        var start = new byte[BodyExcerpt.Source];
        var length = await source.Content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (length > 0)
        {
            throw new UnreadableItemException($"cannot be read: the response is {source.MediaType}, not text/event-stream", start.AsMemory(0, length));
        }
    }

    /// <summary>Represents the data of an event.</summary>
    private readonly record struct Data<T>(T Value, bool HasValue = true, bool IsEnd = false);
}
