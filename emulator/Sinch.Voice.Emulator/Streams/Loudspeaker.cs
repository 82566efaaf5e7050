using System.Buffers;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Streams;

/// <summary>Plays the audio of a stream's server to the other parties.</summary>
/// <param name="leg">The leg of the stream.</param>
/// <param name="rate">The number of samples per second.</param>
internal sealed class Loudspeaker(Leg leg, int rate)
{
    /// <summary>Audio after a shorter pause belongs to the audio before. Digital silence is a pause, too: many servers send it all the time.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    /// <summary>A server that never stops is heard in parts.</summary>
    private const int LongestSeconds = 600;

    private readonly PlayBuffer _buffer = new();
    private readonly byte[] _frame = new byte[StreamAudio.BytesPerFrame(rate)];
    private ArrayBufferWriter<byte>? _playing;
    private TimeSpan _started;
    private TimeSpan _ended;
    private int _silence;

    /// <summary>How much audio has not been played.</summary>
    public TimeSpan Unplayed => TimeSpan.FromSeconds(_buffer.Length / (double)(rate * PcmAudio.BytesPerSample));

    private VoiceEngine Engine => leg.Call.Engine;

    /// <summary>Adds audio to what will be played.</summary>
    /// <returns>The number of bytes that did not fit, for which the oldest audio was dropped.</returns>
    public int Add(ReadOnlySpan<byte> audio) => _buffer.Write(audio);

    /// <summary>Plays the next frame.</summary>
    public void Play()
    {
        var now = Engine.Agenda.Now;
        var frame = _frame.AsSpan(0, _buffer.Read(_frame));
        if (frame.ContainsAnyExcept((byte)0))
        {
            if (_playing is null)
            {
                _playing = new ArrayBufferWriter<byte>();
                _started = now;
                VoiceEngine.BeginSaying(leg);
            }

            _playing.Write(frame);
            _silence = 0;
            _ended = now + StreamAudio.Frame;
            if (_playing.WrittenCount >= (long)LongestSeconds * rate * PcmAudio.BytesPerSample)
            {
                Finish();
            }
        }
        else if (_playing is not null && now - _ended >= s_pause)
        {
            Finish();
        }
        else if (_playing is not null)
        {
            _playing.Write(frame);
            _silence += frame.Length;
        }
    }

    /// <summary>Drops what has not been played.</summary>
    public void Clear()
    {
        var isCut = _buffer.Length > 0;
        _buffer.Clear();
        Finish(isCut);
    }

    /// <summary>Ends what is being played: all of it has been heard.</summary>
    public void Finish(bool wasCleared = false)
    {
        if (_playing is { } playing)
        {
            var heard = playing.WrittenSpan[..^_silence].ToArray();
            (_playing, _silence) = (null, 0);
            Engine.Say(leg, new AudioClip(new PcmAudio(heard, rate), _started) { WasCleared = wasCleared });
        }
    }
}
