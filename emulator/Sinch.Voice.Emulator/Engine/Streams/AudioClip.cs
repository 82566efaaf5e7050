using System.Globalization;

namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents audio that a party has made.</summary>
/// <param name="audio">The samples.</param>
/// <param name="started">When it began, by the platform's time.</param>
internal sealed class AudioClip(PcmAudio audio, TimeSpan started)
{
    /// <summary>What the description of audio ends with whose rest was dropped.</summary>
    public const string Cleared = ", cut by clear";

    public TimeSpan Started => started;

    public TimeSpan Duration { get; } = audio.Duration;

    public int SampleRate { get; } = audio.SampleRate;

    /// <summary>The samples; <see langword="null"/> if they are not kept any more.</summary>
    public PcmAudio? Audio { get; private set; } = audio;

    /// <summary>Whether the server of a stream dropped the rest.</summary>
    public bool WasCleared { get; init; }

    public void Forget() => Audio = null;

    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Duration.TotalSeconds:0.###} s of audio{(WasCleared ? Cleared : string.Empty)}");
}

/// <summary>Keeps the samples of the last clips, up to a size.</summary>
/// <param name="capacity">The size in bytes.</param>
internal sealed class AudioShelf(int capacity)
{
    private readonly Queue<AudioClip> _clips = [];
    private long _size;

    public void Keep(AudioClip clip)
    {
        _clips.Enqueue(clip);
        _size += SizeOf(clip);
        while (_size > capacity)
        {
            var oldest = _clips.Dequeue();
            _size -= SizeOf(oldest);
            oldest.Forget();
        }
    }

    public void Clear()
    {
        _clips.Clear();
        _size = 0;
    }

    private static int SizeOf(AudioClip clip) => clip.Audio!.Data.Length;
}
