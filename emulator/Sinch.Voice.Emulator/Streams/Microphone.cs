using System.Buffers.Binary;
using Sinch.Voice.Emulator.Audio;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Streams;

/// <summary>Makes what the server of a stream hears: the sounds of the other parties, and silence between them.</summary>
/// <param name="rate">The number of samples per second.</param>
/// <param name="charactersPerSecond">How many characters a party speaks in a second.</param>
internal sealed class Microphone(int rate, int charactersPerSecond)
{
    private readonly List<Sound> _sounds = [];
    private readonly int[] _mixed = new int[StreamAudio.SamplesPerFrame(rate)];
    private readonly Dictionary<SoundKind, long> _free = [];
    private long _position;

    /// <summary>Adds a sound, after those of its kind that have not ended.</summary>
    public void Add(HappeningKind kind, string text, AudioClip? clip)
    {
        switch (kind)
        {
            case HappeningKind.HeardDtmf:
                Add(SoundKind.Key, text, Telephony.KeyTone, Telephony.KeyPause, null);
                break;
            case HappeningKind.HeardSpeech:
                Add(SoundKind.Voice, text, TimeSpan.FromSeconds((double)text.Length / charactersPerSecond), TimeSpan.Zero, null);
                break;
            case HappeningKind.HeardAudio when clip is not null:
                Add(SoundKind.Voice, text, clip.Duration, TimeSpan.Zero, clip.Audio?.SampleRate == rate ? clip.Audio : null);
                break;
        }
    }

    /// <summary>Makes the next frame.</summary>
    public void Read(Span<byte> frame)
    {
        if (_sounds.Count == 0)
        {
            frame.Clear();
        }
        else
        {
            Mix(frame);
        }

        _position += _mixed.Length;
    }

    private void Add(SoundKind kind, string text, TimeSpan duration, TimeSpan pause, PcmAudio? audio)
    {
        var start = Math.Max(_position, _free.GetValueOrDefault(kind));
        var length = audio?.Data.Length / PcmAudio.BytesPerSample ?? SamplesOf(duration);
        _sounds.Add(new Sound(kind, text, start, start + length, audio));
        _free[kind] = start + length + SamplesOf(pause);
    }

    private void Mix(Span<byte> frame)
    {
        Array.Clear(_mixed);
        var end = _position + _mixed.Length;
        foreach (var sound in _sounds)
        {
            var from = Math.Max(sound.Start, _position);
            var to = Math.Min(sound.End, end);
            if (from < to)
            {
                sound.Mix(rate, from - sound.Start, _mixed.AsSpan((int)(from - _position), (int)(to - from)));
            }
        }

        _sounds.RemoveAll(sound => sound.End <= end);
        for (var i = 0; i < _mixed.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(frame[(i * PcmAudio.BytesPerSample)..], (short)Math.Clamp(_mixed[i], short.MinValue, short.MaxValue));
        }
    }

    private long SamplesOf(TimeSpan duration) => (long)Math.Round(duration.TotalSeconds * rate);

    /// <summary>A sound between two samples of the stream.</summary>
    private sealed record Sound(SoundKind Kind, string Text, long Start, long End, PcmAudio? Audio)
    {
        public void Mix(int rate, long offset, Span<int> samples)
        {
            if (Audio is null)
            {
                Waveforms.Mix(Kind, Text, rate, offset, samples);
                return;
            }

            Audio.Mix(offset, samples);
        }
    }
}

/// <summary>The audio of streams in frames.</summary>
internal static class StreamAudio
{
    /// <summary>How long a frame is that the platform sends.</summary>
    public static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(FrameMilliseconds);

    private const int FrameMilliseconds = 20;

    /// <summary>Returns the number of samples in a frame. All sample rates of streams have whole frames.</summary>
    public static int SamplesPerFrame(int rate) => rate * FrameMilliseconds / 1000;

    public static int BytesPerFrame(int rate) => SamplesPerFrame(rate) * PcmAudio.BytesPerSample;
}
