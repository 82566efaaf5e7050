namespace Sinch.Voice.Emulator.Streams;

/// <summary>Holds the audio of a server that has not been played: a ring of bytes that grows to a limit, at which it drops the oldest.</summary>
internal sealed class PlayBuffer
{
    /// <summary>How many bytes the platform holds.</summary>
    public const int Capacity = 5_000_000;

    private const int Smallest = 16 * 1024;

    private byte[] _ring = [];
    private int _start;

    /// <summary>The number of bytes.</summary>
    public int Length { get; private set; }

    /// <summary>Adds the bytes of a message. A sample may be split over two messages.</summary>
    /// <returns>The number of bytes that were dropped.</returns>
    public int Write(ReadOnlySpan<byte> bytes)
    {
        // Whole samples are dropped, or all that follows would be noise.
        var excess = Math.Max(0, Length + bytes.Length - Capacity);
        excess += excess % PcmAudio.BytesPerSample;
        var old = Math.Min(excess, Length);
        Skip(old);
        bytes = bytes[Math.Min(excess - old, bytes.Length)..];
        Grow(Length + bytes.Length);

        var end = _ring.Length == 0 ? 0 : (_start + Length) % _ring.Length;
        var first = Math.Min(bytes.Length, _ring.Length - end);
        bytes[..first].CopyTo(_ring.AsSpan(end));
        bytes[first..].CopyTo(_ring);
        Length += bytes.Length;
        return excess;
    }

    /// <summary>Takes the oldest whole samples.</summary>
    /// <returns>The number of bytes.</returns>
    public int Read(Span<byte> bytes)
    {
        var count = Math.Min(bytes.Length, Length) / PcmAudio.BytesPerSample * PcmAudio.BytesPerSample;
        var first = Math.Min(count, _ring.Length - _start);
        _ring.AsSpan(_start, first).CopyTo(bytes);
        _ring.AsSpan(0, count - first).CopyTo(bytes[first..]);
        Skip(count);
        return count;
    }

    public void Clear() => Skip(Length);

    private void Skip(int count)
    {
        Length -= count;
        _start = Length == 0 ? 0 : (_start + count) % _ring.Length;
    }

    private void Grow(int needed)
    {
        if (needed > _ring.Length)
        {
            var size = Math.Max(Smallest, _ring.Length);
            while (size < needed)
            {
                size *= 2;
            }

            var length = Length;
            var ring = new byte[Math.Min(size, Math.Max(needed, Capacity))];
            var first = Math.Min(length, _ring.Length - _start);
            _ring.AsSpan(_start, first).CopyTo(ring);
            _ring.AsSpan(0, length - first).CopyTo(ring.AsSpan(first));
            _ring = ring;
            _start = 0;
        }
    }
}
