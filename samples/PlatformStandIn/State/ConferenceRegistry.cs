namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>The conference rooms: one exists as long as someone is in it.</summary>
internal sealed class ConferenceRegistry
{
    private readonly Dictionary<string, List<Participant>> _rooms = [];

    public void Join(string conferenceId, Call call)
    {
        Leave(call);
        if (!_rooms.TryGetValue(conferenceId, out var room))
        {
            _rooms.Add(conferenceId, room = []);
        }

        room.Add(new Participant(call));
    }

    public void Leave(Call call)
    {
        foreach (var (conferenceId, room) in _rooms)
        {
            if (room.RemoveAll(participant => participant.Call == call) > 0 && room.Count == 0)
            {
                _rooms.Remove(conferenceId);
            }
        }
    }

    /// <summary>Who is in a room: a copy, so that the caller may let them leave.</summary>
    public IReadOnlyList<Participant> Participants(string conferenceId)
        => _rooms.TryGetValue(conferenceId, out var room) ? [.. room] : throw new RefusedException(PlatformError.NotFound("Conference not found"));

    public Participant Participant(string conferenceId, string callId)
        => Participants(conferenceId).FirstOrDefault(participant => participant.Call.Id == callId)
            ?? throw new RefusedException(PlatformError.NotFound("Participant not found"));
}
