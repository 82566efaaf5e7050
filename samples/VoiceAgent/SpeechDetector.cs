using System.Buffers;
using System.Runtime.InteropServices;
using Sinch.Voice;

namespace VoiceAgent;

/// <summary>
/// Tells by the loudness of frames when somebody begins to speak and when they pause. It is good for a demonstration: in a noisy place, use a detector that was trained.
/// </summary>
internal sealed class SpeechDetector(int sampleRate)
{
    /// <summary>The length of a frame.</summary>
    public static readonly TimeSpan FrameLength = TimeSpan.FromMilliseconds(20);

    /// <summary>The loudness from which on a frame counts as speech, of 32,768.</summary>
    private const double Threshold = 500;

    private const int FramesToStart = 3;
    private const int FramesToEnd = 35;

    private readonly ArrayBufferWriter<byte> _utterance = new();
    private readonly int _longest = PcmAudio.ByteCount(TimeSpan.FromSeconds(60), sampleRate);
    private bool _isSpeaking;
    private int _loud;
    private int _silent;

    /// <summary>Adds a frame.</summary>
    /// <returns>What has changed with it.</returns>
    public SpeechChange Add(ReadOnlySpan<byte> frame)
    {
        var isLoud = Loudness(frame) >= Threshold;
        _loud = isLoud ? _loud + 1 : 0;
        _silent = isLoud ? 0 : _silent + 1;
        if (_isSpeaking || isLoud)
        {
            _utterance.Write(frame);
        }

        if (!_isSpeaking && _loud == FramesToStart)
        {
            _isSpeaking = true;
            return SpeechChange.Started;
        }

        if (_isSpeaking && (_silent == FramesToEnd || _utterance.WrittenCount >= _longest))
        {
            _isSpeaking = false;
            return SpeechChange.Ended;
        }

        if (!_isSpeaking && !isLoud)
        {
            // A click.
            _utterance.ResetWrittenCount();
        }

        return SpeechChange.None;
    }

    /// <summary>Returns what was said, without the pause after it, and begins anew.</summary>
    public PcmAudio TakeUtterance()
    {
        var pause = PcmAudio.ByteCount(FrameLength * _silent, sampleRate);
        var said = _utterance.WrittenSpan[..Math.Max(0, _utterance.WrittenCount - pause)].ToArray();
        _utterance.ResetWrittenCount();
        return new PcmAudio(said, sampleRate);
    }

    /// <summary>Returns the root mean square of the samples.</summary>
    private static double Loudness(ReadOnlySpan<byte> frame)
    {
        var sum = 0.0;
        var samples = MemoryMarshal.Cast<byte, short>(frame);
        foreach (var sample in samples)
        {
            sum += (double)sample * sample;
        }

        return samples.Length == 0 ? 0 : Math.Sqrt(sum / samples.Length);
    }
}

/// <summary>What changed.</summary>
internal enum SpeechChange
{
    None,

    /// <summary>Somebody began to speak.</summary>
    Started,

    /// <summary>They pause.</summary>
    Ended,
}
