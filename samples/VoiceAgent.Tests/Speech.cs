using System.Buffers.Binary;
using Sinch.Voice;

namespace VoiceAgent.Tests;

/// <summary>What counts as speech.</summary>
internal static class Speech
{
    public const int SampleRate = 16_000;

    public static PcmAudio Of(double seconds, int amplitude = 8000)
    {
        var samples = new byte[PcmAudio.ByteCount(TimeSpan.FromSeconds(seconds), SampleRate)];
        for (var i = 0; i < samples.Length; i += PcmAudio.BytesPerSample)
        {
            BinaryPrimitives.WriteInt16LittleEndian(samples.AsSpan(i), (short)(i / 80 % 2 == 0 ? amplitude : -amplitude));
        }

        return new PcmAudio(samples, SampleRate);
    }
}
