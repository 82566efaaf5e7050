using System.Text;

namespace Sinch.Voice.Emulator.Tests.Recordings;

/// <summary>A WAV file, read without the emulator's code.</summary>
internal sealed class Wav
{
    private const int Rate = 8000;
    private static readonly int[] s_rows = [697, 770, 852, 941];
    private static readonly int[] s_columns = [1209, 1336, 1477];
    private static readonly string[] s_keys = ["123", "456", "789", "*0#"];

    private Wav(short[] samples) => Samples = samples;

    public short[] Samples { get; }

    public double Seconds => Samples.Length / (double)Rate;

    public static Wav Of(short[] samples) => new(samples);

    public static Wav Read(string path) => Read(File.ReadAllBytes(path));

    public static Wav Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        string Tag() => Encoding.ASCII.GetString(reader.ReadBytes(4));
        Assert.Equal("RIFF", Tag());
        Assert.Equal(bytes.Length - 8, reader.ReadInt32());
        Assert.Equal("WAVE", Tag());
        Assert.Equal("fmt ", Tag());
        Assert.Equal(16, reader.ReadInt32());
        Assert.Equal((1, 1), (reader.ReadInt16(), reader.ReadInt16()));
        Assert.Equal((Rate, 2 * Rate), (reader.ReadInt32(), reader.ReadInt32()));
        Assert.Equal((2, 16), (reader.ReadInt16(), reader.ReadInt16()));
        Assert.Equal("data", Tag());
        var length = reader.ReadInt32();
        Assert.Equal(bytes.Length - 44, length);
        return new Wav([.. Enumerable.Range(0, length / 2).Select(_ => reader.ReadInt16())]);
    }

    /// <summary>Returns a WAV file of 8 kHz.</summary>
    public static byte[] Write(short[] samples, short channels = 1)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("RIFF"u8);
        writer.Write(36 + (2 * samples.Length));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write(channels);
        writer.Write(Rate);
        writer.Write(Rate * 2 * channels);
        writer.Write((short)(2 * channels));
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(2 * samples.Length);
        foreach (var sample in samples)
        {
            writer.Write(sample);
        }

        return stream.ToArray();
    }

    public bool IsSilent(double from, double to) => Part(from, to).All(sample => sample == 0);

    /// <summary>Returns how loud a frequency is, by Goertzel's algorithm.</summary>
    public double Amplitude(double from, double to, int frequency)
    {
        var part = Part(from, to);
        var coefficient = 2 * Math.Cos(2 * Math.PI * frequency / Rate);
        var (previous, beforePrevious) = (0.0, 0.0);
        foreach (var sample in part)
        {
            (previous, beforePrevious) = (sample + (coefficient * previous) - beforePrevious, previous);
        }

        var power = (previous * previous) + (beforePrevious * beforePrevious) - (coefficient * previous * beforePrevious);
        return 2 * Math.Sqrt(Math.Max(0, power)) / part.Length;
    }

    /// <summary>Returns the key whose two tones sound, and no other's.</summary>
    public char? KeyAt(double from)
    {
        var to = from + 0.1;
        var rows = Enumerable.Range(0, 4).Where(i => Amplitude(from, to, s_rows[i]) > 4000).ToList();
        var columns = Enumerable.Range(0, 3).Where(i => Amplitude(from, to, s_columns[i]) > 4000).ToList();
        return (rows, columns) is ([var row], [var column]) ? s_keys[row][column] : null;
    }

    private short[] Part(double from, double to) => Samples[(int)Math.Round(from * Rate)..(int)Math.Round(to * Rate)];
}
