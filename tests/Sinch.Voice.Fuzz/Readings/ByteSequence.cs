using System.Buffers;

namespace Sinch.Voice.Fuzz.Readings;

/// <summary>Bytes that lie in several pieces, as they come from a connection.</summary>
internal sealed class ByteSequence : ReadOnlySequenceSegment<byte>
{
    private ByteSequence(ReadOnlyMemory<byte> memory, long runningIndex)
    {
        Memory = memory;
        RunningIndex = runningIndex;
    }

    public static ReadOnlySequence<byte> Of(byte[] bytes, int pieceLength)
    {
        var first = new ByteSequence(bytes.AsMemory(0, Math.Min(pieceLength, bytes.Length)), 0);
        var last = first;
        for (var start = pieceLength; start < bytes.Length; start += pieceLength)
        {
            var next = new ByteSequence(bytes.AsMemory(start, Math.Min(pieceLength, bytes.Length - start)), start);
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
