using System.Buffers.Binary;

namespace Sinch.Voice.Emulator.Audio;

/// <summary>The header of a WAV file: https://www.mmsp.ece.mcgill.ca/Documents/AudioFormats/WAVE/WAVE.html</summary>
/// <param name="DataStart">Where the samples begin, in bytes.</param>
/// <param name="DataLength">How many bytes of samples there are.</param>
internal sealed record WavHeader(long DataStart, long DataLength)
{
    /// <summary>The length of the header that the emulator writes, in bytes.</summary>
    public const int Length = 44;

    /// <summary>The samples a second that the emulator writes.</summary>
    public const int SamplesPerSecond = 8000;

    public const int BytesPerSample = 2;

    private const ushort Pcm = 1;

    private ushort Format { get; init; }

    private ushort Channels { get; init; }

    private uint SampleRate { get; init; }

    private uint BytesPerSecond { get; init; }

    private ushort BitsPerSample { get; init; }

    /// <summary>Whether the samples are such as the emulator writes: 16-bit PCM, mono, 8 kHz.</summary>
    public bool IsTelephony => this is { Format: Pcm, Channels: 1, SampleRate: SamplesPerSecond, BitsPerSample: 8 * BytesPerSample };

    public TimeSpan Duration => TimeSpan.FromSeconds(DataLength / (double)BytesPerSecond);

    /// <summary>Reads a header.</summary>
    /// <returns>The header; <see langword="null"/> if the file is no WAV file.</returns>
    public static WavHeader? Read(Stream stream)
    {
        Span<byte> riff = stackalloc byte[12];
        if (stream.ReadAtLeast(riff, riff.Length, throwOnEndOfStream: false) < riff.Length || !riff[..4].SequenceEqual("RIFF"u8) || !riff[8..].SequenceEqual("WAVE"u8))
        {
            return null;
        }

        Span<byte> chunk = stackalloc byte[8];
        Span<byte> format = stackalloc byte[16];
        format.Clear();
        while (stream.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false) == chunk.Length)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(chunk[4..]);
            if (chunk[..4].SequenceEqual("data"u8))
            {
                return Create(format, stream.Position, Math.Min(size, stream.Length - stream.Position));
            }

            var next = stream.Position + size + (size & 1);
            if (chunk[..4].SequenceEqual("fmt "u8) && stream.ReadAtLeast(format, format.Length, throwOnEndOfStream: false) < format.Length)
            {
                return null;
            }

            stream.Position = next;
        }

        return null;
    }

    /// <summary>Writes the header of a file of 16-bit PCM, mono, 8 kHz.</summary>
    public static void Write(Span<byte> header, long samples)
    {
        var bytes = checked((uint)(samples * BytesPerSample));
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], bytes + Length - 8);
        "WAVEfmt "u8.CopyTo(header[8..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], 16);
        BinaryPrimitives.WriteUInt16LittleEndian(header[20..], Pcm);
        BinaryPrimitives.WriteUInt16LittleEndian(header[22..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[24..], SamplesPerSecond);
        BinaryPrimitives.WriteUInt32LittleEndian(header[28..], SamplesPerSecond * BytesPerSample);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], BytesPerSample);
        BinaryPrimitives.WriteUInt16LittleEndian(header[34..], 8 * BytesPerSample);
        "data"u8.CopyTo(header[36..]);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], bytes);
    }

    private static WavHeader? Create(ReadOnlySpan<byte> format, long start, long length)
    {
        var bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(format[8..]);
        return bytesPerSecond == 0 ? null : new WavHeader(start, length)
        {
            Format = BinaryPrimitives.ReadUInt16LittleEndian(format),
            Channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]),
            SampleRate = BinaryPrimitives.ReadUInt32LittleEndian(format[4..]),
            BytesPerSecond = bytesPerSecond,
            BitsPerSample = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]),
        };
    }
}
