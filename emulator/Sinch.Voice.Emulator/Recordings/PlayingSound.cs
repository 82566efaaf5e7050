using Sinch.Voice.Emulator.Audio;

namespace Sinch.Voice.Emulator.Recordings;

/// <summary>A sound while it is mixed in. A file that the application plays is read as it goes.</summary>
/// <param name="sound">The sound.</param>
/// <param name="start">The number of its first sample in the recording, which is negative if it began before.</param>
/// <param name="end">The number of the sample after its last one.</param>
/// <param name="audio">The files that applications play.</param>
internal sealed class PlayingSound(RecordedSound sound, long start, long end, AudioFolder audio) : IDisposable
{
    private FileStream? _file;
    private WavHeader? _header;
    private bool _isOpened;
    private byte[] _bytes = [];

    public long End => end;

    /// <summary>Adds the sound to samples.</summary>
    /// <param name="position">The number of the first of the samples in the recording.</param>
    /// <param name="samples">The samples.</param>
    public void Mix(long position, Span<int> samples)
    {
        var from = Math.Max(start, position);
        var to = Math.Min(end, position + samples.Length);
        if (from >= to)
        {
            return;
        }

        samples = samples[(int)(from - position)..(int)(to - position)];
        Open();
        if (sound.Clip?.Audio is { SampleRate: Telephony.SampleRate } clip)
        {
            clip.Mix(from - start, samples);
        }
        else if (_file is null)
        {
            Waveforms.Mix(sound.Kind, sound.Text, Telephony.SampleRate, from - start, samples);
        }
        else
        {
            MixFile(_file, _header!, from - start, samples);
        }
    }

    public void Dispose() => _file?.Dispose();

    /// <summary>Opens the file if there is one of the recording's own format. Any other one sounds like a tone.</summary>
    private void Open()
    {
        if (_isOpened || sound.Kind != SoundKind.File)
        {
            return;
        }

        _isOpened = true;
        if (audio.Find(sound.Text) is not { } path)
        {
            return;
        }

        var file = File.OpenRead(path);
        _header = WavHeader.Read(file);
        if (_header is { } header && Telephony.Is(header))
        {
            _file = file;
        }
        else
        {
            file.Dispose();
        }
    }

    private void MixFile(FileStream file, WavHeader header, long offset, Span<int> samples)
    {
        var first = offset * PcmAudio.BytesPerSample;
        var length = (int)Math.Min(samples.Length * PcmAudio.BytesPerSample, header.DataLength - first);
        if (length <= 0)
        {
            return;
        }

        if (_bytes.Length < length)
        {
            _bytes = new byte[length];
        }

        file.Position = header.DataStart + first;
        var read = file.ReadAtLeast(_bytes.AsSpan(0, length), length, throwOnEndOfStream: false);
        Mixing.Mix(_bytes.AsSpan(0, read), samples);
    }
}
