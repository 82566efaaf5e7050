namespace Sinch.Voice.Emulator.Engine;

/// <summary>Collects what is heard and done while a call or a room is recorded.</summary>
internal sealed class RecordingTape
{
    private readonly List<Happening> _happenings = [];
    private readonly int _limit;

    /// <summary>Initializes a tape that begins now.</summary>
    /// <param name="call">The call that started the recording.</param>
    /// <param name="request">The recording as the application asked for it.</param>
    /// <param name="isOfRoom">Whether the room is recorded that the call is in, and not the call.</param>
    public RecordingTape(Call call, RecordingRequest request, bool isOfRoom)
    {
        Call = call;
        Request = request;
        IsOfRoom = isOfRoom;
        Started = call.Engine.Agenda.Now;

        // What began before may still be heard. Nothing of that is of a room, in which the call has only just arrived.
        if (!isOfRoom && call.Engine.Archive.NeedsSound)
        {
            _happenings.AddRange(call.Happenings.Where(IsAudible));
        }

        _limit = _happenings.Count + call.Engine.Options.MaxHappenings;
    }

    public Call Call { get; }

    public RecordingRequest Request { get; }

    public bool IsOfRoom { get; }

    public TimeSpan Started { get; }

    public TimeSpan Stopped { get; private set; }

    /// <summary>What was heard and done, in order, with what happened before.</summary>
    public IReadOnlyList<Happening> Happenings => _happenings;

    public void Add(Happening happening)
    {
        if (IsAudible(happening) && _happenings.Count < _limit)
        {
            _happenings.Add(happening);
        }
    }

    public void Stop() => Stopped = Call.Engine.Agenda.Now;

    private bool IsAudible(Happening happening) => happening.Kind switch
    {
        HappeningKind.PromptStarted or HappeningKind.Heard or HappeningKind.PromptCut or HappeningKind.Tone or HappeningKind.AudioStarted => true,
        HappeningKind.Answered or HappeningKind.Connected or HappeningKind.Joined or HappeningKind.Left or HappeningKind.Changed or HappeningKind.LegEnded => true,

        // A call has what its parties do, and what parties of other calls let them hear; a room has what others hear.
        HappeningKind.Pressed or HappeningKind.Said or HappeningKind.SaidAudio => !IsOfRoom,
        HappeningKind.HeardDtmf or HappeningKind.HeardSpeech or HappeningKind.HeardAudio => IsOfRoom || happening.From?.Call != Call,
        _ => false,
    };
}
