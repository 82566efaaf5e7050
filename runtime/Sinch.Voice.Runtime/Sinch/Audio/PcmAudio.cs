using System.Globalization;
using System.Runtime.InteropServices;

namespace Sinch.Voice;

/// <summary>Represents audio as calls carry it: signed 16-bit PCM samples, little-endian, mono. This class is immutable.</summary>
/// <remarks>Its bytes are those of a stream: <c>connectStream</c> sends and receives the same samples without a header.</remarks>
public sealed class PcmAudio
{
    /// <summary>The size of a sample in bytes.</summary>
    public const int BytesPerSample = 2;

    /// <summary>Initializes a new instance of the <see cref="PcmAudio"/> class. The bytes are not copied.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="sampleRate">The number of samples per second.</param>
    /// <exception cref="ArgumentException"><paramref name="data"/> ends within a sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sampleRate"/> is not positive.</exception>
    public PcmAudio(ReadOnlyMemory<byte> data, int sampleRate)
    {
        if (data.Length % BytesPerSample != 0)
        {
            throw new ArgumentException($"Samples have {BytesPerSample} bytes; {data.Length} bytes end within one.", nameof(data));
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        Data = data;
        SampleRate = sampleRate;
    }

    /// <summary>Gets the samples.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Gets the number of samples per second.</summary>
    public int SampleRate { get; }

    /// <summary>Gets how long the audio plays.</summary>
    public TimeSpan Duration => DurationOf(Data.Length, SampleRate);

    /// <summary>Creates silence.</summary>
    /// <param name="duration">How long the silence lasts.</param>
    /// <param name="sampleRate">The number of samples per second.</param>
    /// <returns>The audio.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative, or <paramref name="sampleRate"/> is not positive.</exception>
    public static PcmAudio Silence(TimeSpan duration, int sampleRate) => new(new byte[ByteCount(duration, sampleRate)], sampleRate);

    /// <summary>Returns the number of bytes that a duration takes, in whole samples.</summary>
    /// <param name="duration">The duration.</param>
    /// <param name="sampleRate">The number of samples per second.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative, or <paramref name="sampleRate"/> is not positive.</exception>
    /// <exception cref="OverflowException">The audio would be larger than 2 GB.</exception>
    public static int ByteCount(TimeSpan duration, int sampleRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        return checked((int)((Int128)duration.Ticks * sampleRate / TimeSpan.TicksPerSecond) * BytesPerSample);
    }

    /// <summary>Reads a WAV file of 16-bit PCM, mono, at any sample rate. The samples are not copied.</summary>
    /// <param name="file">The contents of the file.</param>
    /// <returns>The audio.</returns>
    /// <exception cref="InvalidDataException">The file is not a WAV file, or has another format. The message names the format.</exception>
    public static PcmAudio ReadWav(ReadOnlyMemory<byte> file)
    {
        using var stream = Open(file);
        var header = WavHeader.Read(stream)
            ?? throw new InvalidDataException("The data is not a WAV file: it does not have the RIFF header, a format and samples.");
        if (!header.IsPcmAudio)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"The WAV file has format {header.Format}, {header.Channels} channels and {header.BitsPerSample} bits per sample; 16-bit PCM (format 1) with one channel is required. Convert it, for example with: ffmpeg -i in.wav -ac 1 -c:a pcm_s16le out.wav"));
        }

        var length = (int)header.DataLength / BytesPerSample * BytesPerSample;
        return new PcmAudio(file.Slice((int)header.DataStart, length), (int)header.SampleRate);
    }

    /// <summary>Reads a WAV file of 16-bit PCM, mono, at any sample rate.</summary>
    /// <param name="stream">The stream, which is read to its end and is not disposed.</param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>The audio.</returns>
    /// <exception cref="InvalidDataException">The stream is not a WAV file, or has another format. The message names the format.</exception>
    public static async Task<PcmAudio> ReadWavAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return ReadWav(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    /// <summary>Returns the audio as a WAV file.</summary>
    /// <returns>The contents of the file.</returns>
    public byte[] ToWav()
    {
        var file = new byte[WavHeader.Length + Data.Length];
        WavHeader.Write(file, Data.Length / BytesPerSample, SampleRate);
        Data.CopyTo(file.AsMemory(WavHeader.Length));
        return file;
    }

    /// <summary>Writes the audio as a WAV file.</summary>
    /// <param name="stream">The stream, which is not disposed.</param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>A task that represents the operation.</returns>
    public async Task WriteWavAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var header = new byte[WavHeader.Length];
        WavHeader.Write(header, Data.Length / BytesPerSample, SampleRate);
        await stream.WriteAsync(header, cancellationToken).ConfigureAwait(false);
        await stream.WriteAsync(Data, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the duration and the sample rate.</summary>
    /// <returns>The duration and the sample rate.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Duration.TotalSeconds:0.###} s at {SampleRate} Hz");

    /// <summary>Returns how long a number of bytes plays. Half of a sample counts, because the other half may follow.</summary>
    internal static TimeSpan DurationOf(long bytes, int sampleRate) => TimeSpan.FromTicks((long)((Int128)bytes * TimeSpan.TicksPerSecond / ((long)sampleRate * BytesPerSample)));

    private static MemoryStream Open(ReadOnlyMemory<byte> file)
        => MemoryMarshal.TryGetArray(file, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(file.ToArray(), writable: false);
}
