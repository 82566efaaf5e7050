namespace Sinch.Voice.Emulator.Engine;

/// <summary>Records a call from the instruction that starts it to the one that stops it, or to the call's end.</summary>
internal sealed class CallRecording(Call call)
{
    private readonly HashSet<Call> _heard = [];
    private RecordingTape? _tape;

    /// <summary>Whether the room that the call is in is recorded, and not the call.</summary>
    public bool IsOfRoom { get; init; }

    public void Start(RecordingRequest request)
    {
        Stop();
        _tape = new RecordingTape(call, request, IsOfRoom);
        if (!IsOfRoom)
        {
            Listen(call);
        }

        call.Record(HappeningKind.Recording, null, "started");
    }

    /// <summary>Records what happens in a call from now on.</summary>
    public void Listen(Call other)
    {
        if (_tape is not null && call.Engine.Archive.NeedsSound && _heard.Add(other))
        {
            other.Add(_tape);
        }
    }

    /// <summary>Records what happens in a call no longer.</summary>
    public void Ignore(Call other)
    {
        if (_tape is not null && _heard.Remove(other))
        {
            other.Remove(_tape);
        }
    }

    public void Stop()
    {
        if (_tape is not { } tape)
        {
            return;
        }

        foreach (var other in _heard)
        {
            other.Remove(tape);
        }

        _heard.Clear();
        _tape = null;
        tape.Stop();
        call.Record(HappeningKind.Recording, null, "stopped");

        var engine = call.Engine;
        var notices = new RecordingNotices(tape);
        if (tape.Request.Notifies)
        {
            engine.Application.Tell(call, new Notice.RecordingFinished());
            engine.Agenda.Schedule(engine.Options.RecordingDelay, notices.Due);
        }

        engine.Archive.Keep(tape, notices.Kept);
    }
}

/// <summary>Tells the application where a recording is, once that is due and the recording is kept.</summary>
internal sealed class RecordingNotices(RecordingTape tape)
{
    private KeptRecording? _recording;
    private bool _isKnown;
    private bool _isDue;

    public void Kept(KeptRecording? recording)
    {
        _isKnown = true;
        _recording = recording;
        Tell();
    }

    public void Due()
    {
        _isDue = true;
        Tell();
    }

    private void Tell()
    {
        if (!_isKnown || !_isDue)
        {
            return;
        }

        if (_recording is null)
        {
            tape.Call.Record(HappeningKind.Warning, null, "the recording could not be kept, so that no notification is sent", Basis.Unknown);
            return;
        }

        var application = tape.Call.Engine.Application;
        application.Tell(tape.Call, new Notice.RecordingAvailable(_recording.Audio));
        if (tape.Request.Transcribes)
        {
            application.Tell(tape.Call, new Notice.TranscriptionAvailable(_recording.Transcript));
        }
    }
}
