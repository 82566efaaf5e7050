using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Sinch.Voice.Emulator.Audio;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Recordings;

/// <summary>Writes recordings: a block of samples at a time, and nothing where there is silence.</summary>
/// <param name="audio">The files that applications play.</param>
/// <param name="charactersPerSecond">How many characters a party speaks in a second.</param>
internal sealed class RecordingWriter(AudioFolder audio, int charactersPerSecond)
{
    private const int BlockLength = 4096;
    private const long TicksPerSample = TimeSpan.TicksPerSecond / Telephony.SampleRate;

    /// <summary>The longest recording. A call takes no longer.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(4);

    /// <summary>Returns the length of a recording's file.</summary>
    public static long BytesOf(RecordingTape tape) => WavHeader.Length + (SamplesOf(tape) * PcmAudio.BytesPerSample);

    public List<RecordedSound> SoundsOf(RecordingTape tape) => SoundTrack.Read(tape, charactersPerSecond);

    /// <summary>Writes the WAV file of a recording.</summary>
    public void Write(RecordingTape tape, IReadOnlyList<RecordedSound> sounds, Stream file)
    {
        Span<byte> header = stackalloc byte[WavHeader.Length];
        var length = SamplesOf(tape);
        WavHeader.Write(header, length, Telephony.SampleRate);
        file.Write(header);

        var mixed = new int[BlockLength];
        var written = new short[BlockLength];
        var playing = new List<PlayingSound>();
        try
        {
            var next = 0;
            for (var position = 0L; position < length; position += BlockLength)
            {
                // Silence is not written: a file consists of zeros where nobody writes.
                if (playing.Count == 0)
                {
                    if (next == sounds.Count)
                    {
                        break;
                    }

                    position = Math.Max(position, PositionOf(sounds[next].Start, tape));
                    if (position >= length)
                    {
                        break;
                    }
                }

                var end = Math.Min(position + BlockLength, length);
                for (; next < sounds.Count && PositionOf(sounds[next].Start, tape) < end; next++)
                {
                    playing.Add(new PlayingSound(sounds[next], PositionOf(sounds[next].Start, tape), PositionOf(sounds[next].End, tape), audio));
                }

                var block = mixed.AsSpan(0, (int)(end - position));
                block.Clear();
                playing.ForEach(sound => sound.Mix(position, mixed.AsSpan(0, (int)(end - position))));
                file.Position = WavHeader.Length + (position * PcmAudio.BytesPerSample);
                file.Write(Bytes(block, written));
                foreach (var sound in playing.Where(sound => sound.End <= end))
                {
                    sound.Dispose();
                }

                playing.RemoveAll(sound => sound.End <= end);
            }
        }
        finally
        {
            playing.ForEach(sound => sound.Dispose());
        }

        file.SetLength(BytesOf(tape));
    }

    private static Span<byte> Bytes(ReadOnlySpan<int> mixed, short[] samples)
    {
        for (var i = 0; i < mixed.Length; i++)
        {
            var sample = (short)Math.Clamp(mixed[i], short.MinValue, short.MaxValue);
            samples[i] = BitConverter.IsLittleEndian ? sample : BinaryPrimitives.ReverseEndianness(sample);
        }

        return MemoryMarshal.AsBytes(samples.AsSpan(0, mixed.Length));
    }

    private static long SamplesOf(RecordingTape tape)
    {
        var length = tape.Stopped - tape.Started;
        return (length < s_longest ? length : s_longest).Ticks / TicksPerSample;
    }

    /// <summary>Returns the number of a sample, which is negative before the recording.</summary>
    private static long PositionOf(TimeSpan at, RecordingTape tape) => (long)Math.Floor((at.Ticks - tape.Started.Ticks) / (double)TicksPerSample);
}
