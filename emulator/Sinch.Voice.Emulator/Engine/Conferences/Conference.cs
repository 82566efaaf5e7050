namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents a conference room, which exists while somebody is in it.</summary>
internal sealed class Conference(string id)
{
    private readonly List<Participant> _participants = [];
    private CallRecording? _recording;

    public string Id => id;

    public IReadOnlyList<Participant> Participants => _participants;

    public void Join(Participant participant)
    {
        _participants.Add(participant);
        participant.Leg.Call.Record(HappeningKind.Joined, participant.Leg, id);
        if (_recording is null && participant.Request.Recording is { } recording)
        {
            _recording = new CallRecording(participant.Leg.Call) { IsOfRoom = true };
            _recording.Start(recording);
        }

        _participants.ForEach(other => _recording?.Listen(other.Leg.Call));
        PlayMusic();
    }

    public void Leave(Participant participant)
    {
        if (_participants.Remove(participant))
        {
            participant.Leg.Call.Record(HappeningKind.Left, participant.Leg, id);
            if (!_participants.Exists(other => other.Leg.Call == participant.Leg.Call))
            {
                _recording?.Ignore(participant.Leg.Call);
            }
        }
    }

    /// <summary>Everybody has left.</summary>
    public void End() => _recording?.Stop();

    /// <summary>Lets all others hear something who can.</summary>
    public void Send(Participant from, HappeningKind kind, string text, AudioClip? clip)
    {
        if (from.IsMuted || from.IsOnHold)
        {
            return;
        }

        foreach (var other in _participants.ToArray())
        {
            if (other != from && !other.IsOnHold)
            {
                other.Leg.Call.Hear(other.Leg, kind, text, from.Leg, clip);
            }
        }
    }

    /// <summary>Music is for who is alone.</summary>
    private void PlayMusic()
    {
        if (_participants is [{ Request.Music: { } music } alone])
        {
            alone.Leg.Call.Record(HappeningKind.Tone, alone.Leg, music);
        }
    }
}

/// <summary>Represents a leg in a conference.</summary>
internal sealed class Participant(Leg leg, ConferenceRequest request, TimeSpan joined)
{
    public Leg Leg => leg;

    public ConferenceRequest Request => request;

    public TimeSpan Joined => joined;

    public bool IsMuted { get; private set; }

    public bool IsOnHold { get; private set; }

    public void Mute(bool muted)
    {
        IsMuted = muted;
        leg.Call.Record(HappeningKind.Changed, leg, muted ? "muted" : "unmuted");
    }

    public void Hold(bool onHold, string? music)
    {
        IsOnHold = onHold;
        leg.Call.Record(HappeningKind.Changed, leg, onHold ? "on hold" : "resumed");
        if (onHold && music is not null)
        {
            leg.Call.Record(HappeningKind.Tone, leg, music);
        }
    }
}
