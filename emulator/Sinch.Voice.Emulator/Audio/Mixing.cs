using System.Buffers.Binary;

namespace Sinch.Voice.Emulator.Audio;

/// <summary>Adds audio to samples.</summary>
internal static class Mixing
{
    /// <summary>Adds a part of audio to samples.</summary>
    /// <param name="audio">The audio.</param>
    /// <param name="offset">The number of the first sample in the audio.</param>
    /// <param name="samples">The samples to add to.</param>
    public static void Mix(this PcmAudio audio, long offset, Span<int> samples) => Mix(audio.Data.Span[(int)Math.Min(offset * PcmAudio.BytesPerSample, audio.Data.Length)..], samples);

    /// <summary>Adds bytes to samples, as many as there are of both.</summary>
    public static void Mix(ReadOnlySpan<byte> bytes, Span<int> samples)
    {
        var count = Math.Min(bytes.Length / PcmAudio.BytesPerSample, samples.Length);
        for (var i = 0; i < count; i++)
        {
            samples[i] += BinaryPrimitives.ReadInt16LittleEndian(bytes[(i * PcmAudio.BytesPerSample)..]);
        }
    }
}
