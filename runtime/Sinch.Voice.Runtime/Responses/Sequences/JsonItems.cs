using System.Runtime.CompilerServices;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Reads JSON values that a byte separates. White space between two separators is no value.</summary>
internal static class JsonItems
{
    /// <summary>Separates JSON lines.</summary>
    public const byte LineFeed = (byte)'\n';

    /// <summary>Stands before each value of a JSON text sequence.</summary>
    public const byte RecordSeparator = 0x1E;

    private const int FirstBuffer = 4 * 1024;

    /// <exception cref="UnreadableItemException">A value can't be read, or is too large.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        SequenceSource source, byte separator, JsonValueReader<T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[FirstBuffer];
        var length = 0;
        int count;
        do
        {
            count = await source.Content.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            var (start, searched) = (0, count == 0 ? 0 : length);
            length += count;
            while (EndOf(buffer.AsSpan(searched, length - searched), separator, isLast: count == 0) is >= 0 and var found)
            {
                var end = searched + found;
                if (!IsBlank(buffer.AsSpan(start, end - start)))
                {
                    yield return Read(source, buffer.AsSpan(start, end - start), read);
                }

                start = searched = Math.Min(end + 1, length);
            }

            // What is left is the start of the next value.
            buffer.AsSpan(start, length - start).CopyTo(buffer);
            length -= start;
            if (length == buffer.Length)
            {
                source.ThrowIfTooLarge(buffer);
                Array.Resize(ref buffer, (int)Math.Min(2L * length, Array.MaxLength));
            }
        }
        while (count > 0);
    }

    /// <summary>Returns the position of the next separator; the last value may lack it.</summary>
    private static int EndOf(ReadOnlySpan<byte> bytes, byte separator, bool isLast)
        => bytes.IndexOf(separator) is >= 0 and var end ? end : isLast && !bytes.IsEmpty ? bytes.Length : -1;

    private static bool IsBlank(ReadOnlySpan<byte> item) => item.Trim(JsonBytes.WhiteSpace).IsEmpty;

    private static T Read<T>(SequenceSource source, ReadOnlySpan<byte> item, JsonValueReader<T> read)
    {
        source.ThrowIfTooLarge(item);
        return source.Read(item, read);
    }
}
