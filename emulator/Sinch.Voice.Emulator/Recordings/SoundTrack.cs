using Sinch.Voice.Emulator.Audio;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Recordings;

/// <summary>Lays what happened on a tape out in time: what sounds from when to when.</summary>
internal sealed class SoundTrack
{
    private readonly List<RecordedSound> _sounds = [];
    private readonly Dictionary<Lane, TimeSpan> _lanes = [];
    private readonly HashSet<(SoundKind Kind, string Text, TimeSpan Start, Leg? Source)> _laid = [];
    private readonly List<RecordedSound> _open = [];
    private readonly int _charactersPerSecond;

    private SoundTrack(int charactersPerSecond) => _charactersPerSecond = charactersPerSecond;

    /// <summary>Returns the sounds of a recording in the order in which they begin.</summary>
    /// <param name="tape">The recording.</param>
    /// <param name="charactersPerSecond">How many characters a party speaks in a second.</param>
    public static List<RecordedSound> Read(RecordingTape tape, int charactersPerSecond)
    {
        var track = new SoundTrack(charactersPerSecond);
        foreach (var happening in tape.Happenings)
        {
            track.Add(happening);
        }

        return [.. track._sounds.Where(sound => sound.Start < tape.Stopped && sound.End > tape.Started && sound.End > sound.Start).OrderBy(sound => sound.Start)];
    }

    private void Add(Happening happening)
    {
        switch (happening.Kind)
        {
            case HappeningKind.PromptStarted:
                CutTone(happening.Leg, happening.At);
                Open(happening, KindOf(happening.Prompt!.Kind), happening.Prompt.Duration);
                break;
            case HappeningKind.Heard or HappeningKind.PromptCut:
                EndPrompt(happening);
                break;
            case HappeningKind.Tone:
                CutTone(happening.Leg, happening.At);
                if (happening.Text != "silence")
                {
                    Open(happening, SoundKind.Tone, TimeSpan.MaxValue);
                }

                break;
            case HappeningKind.Pressed or HappeningKind.HeardDtmf:
                Lay(happening, SoundKind.Key, Telephony.KeyTone, Telephony.KeyPause);
                break;
            case HappeningKind.Said or HappeningKind.HeardSpeech:
                Lay(happening, SoundKind.Voice, happening.Prompt?.Duration ?? TimeSpan.FromMilliseconds(Math.Round(1000.0 * happening.Text.Length / _charactersPerSecond)), TimeSpan.Zero);
                break;
            case HappeningKind.AudioStarted:
                CutTone(happening.Leg, happening.At);
                BeginAudio(happening);
                break;
            case HappeningKind.SaidAudio or HappeningKind.HeardAudio:
                EndAudio(happening, happening.Clip!);
                break;
            case HappeningKind.Changed:
                CutTone(happening.Leg, happening.At);
                break;
            case HappeningKind.LegEnded or HappeningKind.Left:
                CutAll(happening.Leg, happening.At);
                break;
            default:
                // Somebody answers, or a conversation begins: it has rung and waited long enough.
                CutTone(null, happening.At);
                break;
        }
    }

    /// <summary>Begins what lasts until something ends it.</summary>
    private void Open(Happening happening, SoundKind kind, TimeSpan duration, Leg? source = null)
    {
        var sound = new RecordedSound(kind, happening.Text, happening.At) { Leg = happening.Leg, Source = source, Duration = duration };
        _open.Add(sound);
        _sounds.Add(sound);
    }

    /// <summary>Lays a sound after those that the same leg has made. Others may have heard it at the same time: that is one sound.</summary>
    private void Lay(Happening happening, SoundKind kind, TimeSpan duration, TimeSpan pause)
    {
        if (happening.Kind is HappeningKind.HeardDtmf or HappeningKind.HeardSpeech)
        {
            CutTone(happening.Leg, happening.At);
        }

        var isMade = happening.Kind is HappeningKind.Pressed or HappeningKind.Said;
        var lane = new Lane(happening.Leg!, isMade ? happening.Leg : happening.From, kind);

        // What a phone has spoken by now began before.
        var start = happening.Prompt is null ? happening.At : happening.At - duration;
        if (_lanes.TryGetValue(lane, out var free) && free > start)
        {
            start = free;
        }

        _lanes[lane] = start + duration + pause;
        if (_laid.Add((kind, happening.Text, start, lane.Source)))
        {
            _sounds.Add(new RecordedSound(kind, happening.Text, start) { End = start + duration, Duration = duration, Source = lane.Source, Leg = happening.Leg });
        }
    }

    private void EndPrompt(Happening happening)
    {
        if (_open.FindLast(sound => sound.Kind is not (SoundKind.Tone or SoundKind.Audio) && sound.Leg == happening.Leg && sound.Text == happening.Text) is { } prompt)
        {
            prompt.End = happening.At;
            _open.Remove(prompt);
        }
    }

    /// <summary>Begins audio. Its samples are known when it ends, and several legs may hear it begin.</summary>
    private void BeginAudio(Happening happening)
    {
        if (OpenAudio(happening.From) is null)
        {
            Open(happening, SoundKind.Audio, TimeSpan.MaxValue, happening.From);
        }
    }

    /// <summary>Lays audio, once for all legs that hear it.</summary>
    private void EndAudio(Happening happening, AudioClip clip)
    {
        var source = happening.From ?? happening.Leg;
        if (happening.From is not null)
        {
            CutTone(happening.Leg, happening.At);
        }

        if (_sounds.Exists(sound => sound.Clip == clip))
        {
            return;
        }

        if (OpenAudio(source) is { } open)
        {
            _open.Remove(open);
            _sounds.Remove(open);
        }

        _sounds.Add(new RecordedSound(SoundKind.Audio, happening.Text, clip.Started) { End = clip.Started + clip.Duration, Duration = clip.Duration, Source = source, Leg = happening.Leg, Clip = clip });
    }

    private RecordedSound? OpenAudio(Leg? source) => _open.Find(sound => sound.Kind == SoundKind.Audio && sound.Source == source);

    /// <summary>Ends the tone that a leg hears, or those that all hear.</summary>
    private void CutTone(Leg? leg, TimeSpan at)
    {
        foreach (var tone in _open.Where(sound => sound.Kind == SoundKind.Tone && (leg is null || sound.Leg == leg)).ToList())
        {
            tone.End = at;
            _open.Remove(tone);
        }
    }

    /// <summary>Nothing is heard of a leg that has gone.</summary>
    private void CutAll(Leg? leg, TimeSpan at)
    {
        foreach (var sound in _sounds.Where(sound => sound.End > at && (sound.Source ?? sound.Leg) == leg))
        {
            sound.End = at;
        }

        _open.RemoveAll(sound => sound.Leg == leg);
    }

    private static SoundKind KindOf(PlayedPromptKind kind) => kind switch
    {
        PlayedPromptKind.Speech => SoundKind.Prompt,
        PlayedPromptKind.File => SoundKind.File,
        _ => SoundKind.ErrorMessage,
    };

    /// <summary>The sounds that follow each other: what a leg makes, and what it hears of another.</summary>
    private readonly record struct Lane(Leg Leg, Leg? Source, SoundKind Kind);
}
