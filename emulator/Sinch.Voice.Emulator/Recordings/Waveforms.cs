namespace Sinch.Voice.Emulator.Recordings;

/// <summary>Makes the sounds. Integers alone are added up, so that the samples are the same on every machine.</summary>
internal static class Waveforms
{
    private const int Rate = Audio.Telephony.SampleRate;
    private const int Loud = 8000;
    private const int Soft = 3000;
    private const string Keys = "123A456B789C*0#D";

    private static readonly int[] s_rows = [697, 770, 852, 941];
    private static readonly int[] s_columns = [1209, 1336, 1477, 1633];

    /// <summary>A period of one hertz. A sine of n hertz takes each n-th value of it.</summary>
    private static readonly short[] s_sine = [.. Enumerable.Range(0, Rate).Select(i => (short)Math.Round(Loud * Math.Sin(2 * Math.PI * i / Rate)))];

    /// <summary>Adds a sound to samples.</summary>
    /// <param name="sound">The sound.</param>
    /// <param name="offset">The number of samples since the sound began.</param>
    /// <param name="samples">The samples to add to.</param>
    public static void Mix(RecordedSound sound, long offset, Span<int> samples)
    {
        switch (sound.Kind)
        {
            case SoundKind.Key when Keys.IndexOf(sound.Text[0], StringComparison.Ordinal) is >= 0 and var key:
                Mix(s_rows[key / 4], Loud, offset, samples);
                Mix(s_columns[key % 4], Loud, offset, samples);
                break;
            case SoundKind.Prompt:
                Mix(440, Loud, offset, samples);
                break;
            case SoundKind.File:
                Mix(520, Loud, offset, samples);
                break;
            case SoundKind.ErrorMessage:
                Mix(400, Loud, offset, samples);
                break;
            case SoundKind.Voice:
                Mix(220, Loud, offset, samples);
                break;
            case SoundKind.Tone:
                Mix(350, Soft, offset, samples);
                break;
        }
    }

    private static void Mix(int frequency, int amplitude, long offset, Span<int> samples)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] += s_sine[frequency * ((offset + i) % Rate) % Rate] * amplitude / Loud;
        }
    }
}
