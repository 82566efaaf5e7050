using System.Collections.Concurrent;

namespace Sinch.Voice.Emulator.Audio;

/// <summary>Makes the sounds. Integers alone are added up, so that the samples are the same on every machine.</summary>
internal static class Waveforms
{
    private const int Loud = 8000;
    private const int Soft = 3000;
    private const string Keys = "123A456B789C*0#D";

    private static readonly int[] s_rows = [697, 770, 852, 941];
    private static readonly int[] s_columns = [1209, 1336, 1477, 1633];

    /// <summary>By the sample rate, a period of one hertz. A sine of n hertz takes each n-th value of it.</summary>
    private static readonly ConcurrentDictionary<int, short[]> s_sines = new();

    /// <summary>Adds a sound to samples.</summary>
    /// <param name="kind">What sounds.</param>
    /// <param name="text">The key, if it is one.</param>
    /// <param name="rate">The number of samples per second.</param>
    /// <param name="offset">The number of samples since the sound began.</param>
    /// <param name="samples">The samples to add to.</param>
    public static void Mix(SoundKind kind, string text, int rate, long offset, Span<int> samples)
    {
        var sine = s_sines.GetOrAdd(rate, CreateSine);
        switch (kind)
        {
            case SoundKind.Key when Keys.IndexOf(text[0], StringComparison.Ordinal) is >= 0 and var key:
                Mix(sine, s_rows[key / 4], Loud, offset, samples);
                Mix(sine, s_columns[key % 4], Loud, offset, samples);
                break;
            case SoundKind.Prompt:
                Mix(sine, 440, Loud, offset, samples);
                break;
            case SoundKind.File:
                Mix(sine, 520, Loud, offset, samples);
                break;
            case SoundKind.ErrorMessage:
                Mix(sine, 400, Loud, offset, samples);
                break;
            case SoundKind.Voice or SoundKind.Audio:
                Mix(sine, 220, Loud, offset, samples);
                break;
            case SoundKind.Tone:
                Mix(sine, 350, Soft, offset, samples);
                break;
        }
    }

    private static short[] CreateSine(int rate) => [.. Enumerable.Range(0, rate).Select(i => (short)Math.Round(Loud * Math.Sin(2 * Math.PI * i / rate)))];

    private static void Mix(short[] sine, int frequency, int amplitude, long offset, Span<int> samples)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] += sine[frequency * ((offset + i) % sine.Length) % sine.Length] * amplitude / Loud;
        }
    }
}
