using System.Buffers;
using System.Text;

namespace Sinch.Voice.Runtime.Tests;

/// <summary>Bytes in several segments.</summary>
internal sealed class Segments : ReadOnlySequenceSegment<byte>
{
    private Segments(ReadOnlyMemory<byte> memory, long start)
    {
        Memory = memory;
        RunningIndex = start;
    }

    /// <summary>The text in two pieces.</summary>
    public static ReadOnlySequence<byte> Split(string text, int at)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Of(bytes.AsMemory(0, at), bytes.AsMemory(at));
    }

    /// <summary>The text in pieces of one byte each.</summary>
    public static ReadOnlySequence<byte> Shred(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Of([.. Enumerable.Range(0, bytes.Length).Select(i => (ReadOnlyMemory<byte>)bytes.AsMemory(i, 1))]);
    }

    private static ReadOnlySequence<byte> Of(params ReadOnlyMemory<byte>[] pieces)
    {
        var first = new Segments(pieces[0], 0);
        var last = first;
        foreach (var piece in pieces.AsSpan(1))
        {
            var next = new Segments(piece, last.RunningIndex + last.Memory.Length);
            last.Next = next;
            last = next;
        }

        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }
}
