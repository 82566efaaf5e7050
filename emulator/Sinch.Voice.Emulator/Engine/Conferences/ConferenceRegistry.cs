namespace Sinch.Voice.Emulator.Engine;

/// <summary>The conference rooms that somebody is in. IDs compare by case.</summary>
internal sealed class ConferenceRegistry(Agenda agenda)
{
    private readonly Dictionary<string, Conference> _rooms = [];

    public Conference? Find(string id) => _rooms.GetValueOrDefault(id);

    public Participant Join(Leg leg, ConferenceRequest request)
    {
        if (!_rooms.TryGetValue(request.ConferenceId, out var room))
        {
            _rooms.Add(request.ConferenceId, room = new(request.ConferenceId));
        }

        var participant = new Participant(leg, request, agenda.Now);
        room.Join(participant);
        return participant;
    }

    public void Leave(Participant participant)
    {
        if (_rooms.TryGetValue(participant.Request.ConferenceId, out var room))
        {
            room.Leave(participant);
            if (room.Participants.Count == 0)
            {
                _rooms.Remove(room.Id);
                room.End();
            }
        }
    }
}
