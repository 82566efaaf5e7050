using System.Buffers.Binary;
using System.Text;

namespace Sinch.Voice.Runtime.Tests.Audio;

/// <summary>Audio in memory and in WAV files.</summary>
public class PcmAudioTests
{
    [Theory]
    [InlineData(8000)]
    [InlineData(16_000)]
    [InlineData(44_100)]
    [InlineData(96_000)]
    public async Task A_file_is_read_as_it_was_written(int sampleRate)
    {
        var audio = new PcmAudio(Samples(1234), sampleRate);
        var file = audio.ToWav();
        using var stream = new MemoryStream();
        await audio.WriteWavAsync(stream, TestContext.Current.CancellationToken);
        Assert.Equal(file, stream.ToArray());

        stream.Position = 0;
        foreach (var read in (PcmAudio[])[PcmAudio.ReadWav(file), await PcmAudio.ReadWavAsync(stream, TestContext.Current.CancellationToken)])
        {
            Assert.Equal(sampleRate, read.SampleRate);
            Assert.Equal(audio.Data.ToArray(), read.Data.ToArray());
            Assert.Equal(audio.Duration, read.Duration);
        }
    }

    [Fact]
    public void The_header_is_that_of_the_format()
    {
        var file = new PcmAudio(Samples(3), 16_000).ToWav();
        Assert.Equal(
            "524946462A000000 57415645 666D7420 10000000 0100 0100 803E0000 007D0000 0200 1000 64617461 06000000".Replace(" ", string.Empty, StringComparison.Ordinal),
            Convert.ToHexString(file[..44]));
        Assert.Equal(50, file.Length);
    }

    [Fact]
    public void Samples_are_not_copied()
    {
        var file = new PcmAudio(Samples(10), 8000).ToWav();
        var read = PcmAudio.ReadWav(file);
        file[44] = 99;
        Assert.Equal(99, read.Data.Span[0]);
    }

    [Fact]
    public void Other_chunks_are_passed_over_and_an_extensible_header_is_read()
    {
        var file = Wav(format: 0xFFFE, channels: 1, bits: 16, sampleRate: 24_000, data: [1, 0, 2, 0], before: Chunk("LIST", [1, 2, 3]));
        var read = PcmAudio.ReadWav(file);
        Assert.Equal((24_000, 4), (read.SampleRate, read.Data.Length));
    }

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(100u)]
    public void A_file_that_ends_before_the_announced_size_has_what_is_there(uint announced)
    {
        var file = new PcmAudio(Samples(10), 8000).ToWav();
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(40), announced);
        Assert.Equal(20, PcmAudio.ReadWav(file).Data.Length);
        Assert.Equal(18, PcmAudio.ReadWav(file.AsMemory(0, file.Length - 1)).Data.Length);
    }

    [Theory]
    [InlineData(1, 2, 16, "2 channels")]
    [InlineData(1, 1, 24, "24 bits")]
    [InlineData(3, 1, 32, "format 3")]
    [InlineData(7, 1, 8, "format 7")]
    public void Another_format_is_named_with_what_to_do(ushort format, ushort channels, ushort bits, string named)
    {
        var error = Assert.Throws<InvalidDataException>(() => PcmAudio.ReadWav(Wav(format, channels, bits, 8000, new byte[24], [])));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Contains("ffmpeg", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("RIFF")]
    [InlineData("RIFF\0\0\0\0WAVE")]
    [InlineData("RIFF\0\0\0\0AVI fmt ")]
    [InlineData("ID3 this is an MP3 file")]
    [InlineData("RIFF\0\0\0\0WAVELIST\xFF\xFF\xFF\xFF")]
    public void What_is_no_file_is_told(string text)
        => Assert.Throws<InvalidDataException>(() => PcmAudio.ReadWav(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void No_truncated_file_is_read_beyond_its_end()
    {
        var file = Wav(1, 1, 16, 8000, [1, 0, 2, 0], Chunk("LIST", [1, 2, 3]));
        for (var length = 0; length < file.Length; length++)
        {
            try
            {
                Assert.True(PcmAudio.ReadWav(file.AsMemory(0, length)).Data.Length <= 4);
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    [Fact]
    public void Durations_are_exact()
    {
        Assert.Equal(320, PcmAudio.ByteCount(TimeSpan.FromMilliseconds(20), 8000));
        Assert.Equal(1764, PcmAudio.ByteCount(TimeSpan.FromMilliseconds(20), 44_100));
        Assert.Equal(2, PcmAudio.ByteCount(TimeSpan.FromTicks(1250), 8000));
        Assert.Equal(0, PcmAudio.ByteCount(TimeSpan.FromTicks(1249), 8000));
        Assert.Equal(TimeSpan.FromHours(4), new PcmAudio(new byte[230_400_000], 8000).Duration);
        Assert.Equal("0.02 s at 8000 Hz", PcmAudio.Silence(TimeSpan.FromMilliseconds(20), 8000).ToString());
        Assert.Throws<OverflowException>(() => PcmAudio.ByteCount(TimeSpan.FromDays(3), 8000));
    }

    [Fact]
    public void Half_a_sample_and_no_rate_are_refused()
    {
        Assert.Throws<ArgumentException>("data", () => new PcmAudio(new byte[3], 8000));
        Assert.Throws<ArgumentOutOfRangeException>("sampleRate", () => new PcmAudio(new byte[2], 0));
        Assert.Throws<ArgumentOutOfRangeException>("duration", () => PcmAudio.Silence(TimeSpan.FromTicks(-1), 8000));
    }

    private static byte[] Samples(int count) => [.. Enumerable.Range(0, count * 2).Select(i => (byte)(i * 31))];

    private static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[8 + data.Length + (data.Length % 2)];
        Encoding.ASCII.GetBytes(name).CopyTo(chunk, 0);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), data.Length);
        data.CopyTo(chunk, 8);
        return chunk;
    }

    private static byte[] Wav(ushort format, ushort channels, ushort bits, int sampleRate, byte[] data, byte[] before)
    {
        var header = new byte[format == 0xFFFE ? 40 : 16];
        BinaryPrimitives.WriteUInt16LittleEndian(header, format);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(2), channels);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), sampleRate * channels * bits / 8);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(14), bits);
        if (header.Length == 40)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(24), 1);
        }

        byte[] body = [.. "WAVE"u8, .. before, .. Chunk("fmt ", header), .. Chunk("data", data)];
        return Chunk("RIFF", body);
    }
}
