using System.Buffers.Binary;

namespace Sinch.Voice;

/// <summary>The header of a WAV file: https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html</summary>
/// <param name="DataStart">Where the samples begin, in bytes.</param>
/// <param name="DataLength">How many bytes of samples there are.</param>
internal sealed record WavHeader(long DataStart, long DataLength)
{
    /// <summary>The length of the header that <see cref="Write"/> writes, in bytes.</summary>
    public const int Length = 44;

    private const ushort Pcm = 1;
    private const ushort Extensible = 0xFFFE;
    private const int ShortFormat = 16;
    private const int LongFormat = 40;
    private const int SubFormat = 24;

    public ushort Format { get; private init; }

    public ushort Channels { get; private init; }

    public uint SampleRate { get; private init; }

    public ushort BitsPerSample { get; private init; }

    /// <summary>Whether the samples are 16-bit PCM, mono, at a rate that fits <see cref="PcmAudio"/>.</summary>
    public bool IsPcmAudio => this is { Format: Pcm, Channels: 1, SampleRate: > 0 and <= int.MaxValue, BitsPerSample: 8 * PcmAudio.BytesPerSample };

    public TimeSpan Duration => TimeSpan.FromSeconds(DataLength / (double)BytesPerSecond);

    private uint BytesPerSecond { get; init; }

    /// <summary>Reads a header. The stream must be seekable.</summary>
    /// <returns>The header; <see langword="null"/> if the file is no WAV file.</returns>
    public static WavHeader? Read(Stream stream)
    {
        Span<byte> riff = stackalloc byte[12];
        if (!TryFill(stream, riff) || !riff[..4].SequenceEqual("RIFF"u8) || !riff[8..].SequenceEqual("WAVE"u8))
        {
            return null;
        }

        Span<byte> chunk = stackalloc byte[8];
        Span<byte> format = stackalloc byte[LongFormat];
        format.Clear();
        while (TryFill(stream, chunk))
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk[..4].SequenceEqual("data"u8))
            {
                // A program that writes to a pipe does not know the size, and announces the largest one.
                return Create(format, stream.Position, Math.Min(size, stream.Length - stream.Position));
            }

            var next = stream.Position + size + (size & 1);
            if (chunk[..4].SequenceEqual("fmt "u8) && (size < ShortFormat || !TryFill(stream, format[..(int)Math.Min(size, LongFormat)])))
            {
                return null;
            }

            if (next > stream.Length)
            {
                // Not every stream can be set to a position beyond its end.
                return null;
            }

            stream.Position = next;
        }

        return null;
    }

    /// <summary>Writes the header of a file of 16-bit PCM, mono.</summary>
    /// <exception cref="OverflowException">The file would be larger than 4 GB.</exception>
    public static void Write(Span<byte> header, long samples, int sampleRate)
    {
        var bytes = checked((uint)((samples * PcmAudio.BytesPerSample) + Length - 8)) - (Length - 8);
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], bytes + Length - 8);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], ShortFormat);
        BinaryPrimitives.WriteUInt16LittleEndian(header[20..], Pcm);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[24..], (uint)sampleRate);
        BinaryPrimitives.WriteUInt32LittleEndian(header[28..], (uint)sampleRate * PcmAudio.BytesPerSample);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], PcmAudio.BytesPerSample);
        BinaryPrimitives.WriteUInt16LittleEndian(header[34..], 8 * PcmAudio.BytesPerSample);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], bytes);
    }

    private static bool TryFill(Stream stream, Span<byte> bytes) => stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;

    private static WavHeader? Create(ReadOnlySpan<byte> chunk, long start, long length)
    {
        var bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(chunk[8..]);
        var format = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        return bytesPerSecond == 0 ? null : new WavHeader(start, length)
        {
            // An extensible header has the format in the first bytes of a GUID.
            Format = format == Extensible ? BinaryPrimitives.ReadUInt16LittleEndian(chunk[SubFormat..]) : format,
            Channels = BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]),
            SampleRate = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]),
            BytesPerSecond = bytesPerSecond,
            BitsPerSample = BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]),
        };
    }
}
