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
        await using var content = new ItemLimitStream(source);
        await foreach (var item in SseParser.Create(content, parse).EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            content.StartItem();
            yield return item;
        }
    }

    /// <summary>Represents the data of an event.</summary>
    private readonly record struct Data<T>(T Value, bool HasValue = true, bool IsEnd = false);
}
