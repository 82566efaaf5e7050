using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Recordings;

/// <summary>Lays what happened on a tape out in time: what sounds from when to when.</summary>
internal sealed class SoundTrack
{
    /// <summary>How long the tone of a key is, and the pause after it: keys that are pressed at the same time sound one after the other.</summary>
    public static readonly TimeSpan KeyTone = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan s_keyPause = TimeSpan.FromMilliseconds(50);

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
                Lay(happening, SoundKind.Key, KeyTone, s_keyPause);
                break;
            case HappeningKind.Said or HappeningKind.HeardSpeech:
                Lay(happening, SoundKind.Voice, happening.Prompt?.Duration ?? TimeSpan.FromMilliseconds(Math.Round(1000.0 * happening.Text.Length / _charactersPerSecond)), TimeSpan.Zero);
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
    private void Open(Happening happening, SoundKind kind, TimeSpan duration)
    {
        var sound = new RecordedSound(kind, happening.Text, happening.At) { Leg = happening.Leg, Duration = duration };
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
        if (_open.FindLast(sound => sound.Kind != SoundKind.Tone && sound.Leg == happening.Leg && sound.Text == happening.Text) is { } prompt)
        {
            prompt.End = happening.At;
            _open.Remove(prompt);
        }
    }

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
