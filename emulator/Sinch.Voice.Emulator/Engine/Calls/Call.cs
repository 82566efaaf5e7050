namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents a call: its legs, what it is doing, and what happened in it.</summary>
internal sealed class Call
{
    private readonly List<Leg> _legs = [];
    private readonly List<Happening> _happenings = [];
    private readonly Dictionary<string, string> _cookies = [];
    private readonly CallRecording _recording;
    private readonly List<RecordingTape> _tapes = [];
    private Activity? _activity;
    private Activity? _beside;
    private AgendaEntry? _limit;
    private TimeSpan? _answered;
    private TimeSpan? _ended;

    public Call(VoiceEngine engine, string id, Callout? callout)
    {
        Engine = engine;
        Id = id;
        Callout = callout;
        Started = engine.Agenda.Now;
        Script = new CallScript(this);
        _recording = new CallRecording(this);
    }

    public VoiceEngine Engine { get; }

    public string Id { get; }

    /// <summary>What the application asked for; <see langword="null"/> if the call came in.</summary>
    public Callout? Callout { get; }

    /// <summary>What the call does next.</summary>
    public CallScript Script { get; }

    public TimeSpan Started { get; }

    public IReadOnlyList<Leg> Legs => _legs;

    /// <summary>The party that called the platform; <see langword="null"/> if the application is the caller.</summary>
    public Leg? Caller => _legs.Find(leg => leg.Role == LegRole.Caller);

    /// <summary>The party that was called last.</summary>
    public Leg? Callee => _legs.FindLast(leg => leg.Role == LegRole.Callee);

    /// <summary>The number that a caller called.</summary>
    public string? CalledNumber { get; init; }

    /// <summary>Whether the caller called a conference.</summary>
    public bool CallsConference { get; init; }

    /// <summary>Text of the application, or the headers of the caller's call.</summary>
    public string? Custom { get; init; }

    /// <summary>The headers that a caller's user agent sent or that the application set for the callee.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; set; } = [];

    public IReadOnlyList<Happening> Happenings => _happenings;

    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    /// <summary>The conference that the call has last been in.</summary>
    public string? ConferenceId { get; set; }

    /// <summary>What is told about the number that shows to who is called.</summary>
    public string? Cli { get; set; }

    public CallEnd? Ending { get; private set; }

    public bool HasEnded => Ending is not null;

    public CallTimes Times => new(Started, _answered, _ended);

    /// <summary>What the call is doing, for messages.</summary>
    public string Description => Ending is { } end ? $"has ended ({end.Result}, {end.Reason})" : _activity?.Description ?? "starts";

    /// <summary>The activity at the moment.</summary>
    public Activity? Activity => _activity;

    public int NextLegNumber() => _legs.Count + 1;

    public Leg AddLeg(LegRole role, Party party, PlanAction.Connect? connect = null)
    {
        var leg = new Leg(this, role, party, Engine.Phones.Get(party.Address))
        {
            ShownNumber = connect?.Cli ?? Cli,

            // A user's app gets the headers of the caller's app unless the application replaces them.
            Headers = connect is { Headers.Count: > 0 } ? connect.Headers : party.IsOverData ? Headers : [],
            HoldMusic = connect?.HoldMusic,
        };
        leg.Phone.Legs++;
        _legs.Add(leg);
        return leg;
    }

    public void Record(HappeningKind kind, Leg? leg, string text, Basis basis = Basis.Documented, PlayedPrompt? prompt = null, Leg? from = null, AudioClip? clip = null)
    {
        if (kind == HappeningKind.Answered)
        {
            _answered ??= Engine.Agenda.Now;
        }

        var happening = new Happening(Engine.NextOrder(), Engine.Agenda.Now, kind, leg, text, basis) { Prompt = prompt, From = from, Clip = clip };
        if (_happenings.Count < Engine.Options.MaxHappenings)
        {
            _happenings.Add(happening);
        }

        foreach (var tape in _tapes)
        {
            tape.Add(happening);
        }

        Engine.Observer?.Invoke(this, happening);

        Engine.Touch(this);
    }

    public void Start(Activity activity)
    {
        StopBeside();
        _activity?.Stop();
        _activity = activity;
        activity.Start();
    }

    /// <summary>Starts something that happens beside the activity, such as a prompt in a conversation.</summary>
    public void StartBeside(Activity activity)
    {
        _beside?.Stop();
        _beside = activity;
        activity.Start();
    }

    /// <summary>A party hears something: its phone may respond to it, and the server of its stream hears it.</summary>
    public void Hear(Leg leg, HappeningKind kind, string text, Leg? from = null, AudioClip? clip = null)
    {
        Record(kind, leg, text, from: from, clip: clip);
        leg.Line?.Hear(kind, text, clip);
        if (kind == HappeningKind.HeardDtmf && leg.Phone.Behavior.HangsUpAtTone is { } tone && text.Contains(tone))
        {
            HangUp(leg);
        }
    }

    public void SendToOthers(Leg from, HappeningKind kind, string text, AudioClip? clip = null)
    {
        if (_activity is not BridgeActivity || _legs.Exists(leg => leg.Holds))
        {
            return;
        }

        foreach (var other in _legs.ToArray())
        {
            if (other != from && other.IsAnswered)
            {
                Hear(other, kind, text, from, clip);
            }
        }
    }

    public void HangUp(Leg leg)
    {
        if (!leg.HasEnded)
        {
            FinishAudio();
            leg.End("hangs up");
            _activity?.HungUp(leg);
        }
    }

    public void SetCookie(string key, string value)
    {
        _cookies[key] = value;
        Record(HappeningKind.Cookie, null, $"{key} = {value}");
    }

    public void Report(Leg leg, MenuOutcome outcome)
        => Record(HappeningKind.MenuResult, leg, outcome.Value is { } value ? $"{outcome.Type}: {value}" : outcome.Type.ToString());

    public void StartRecording(RecordingRequest request) => _recording.Start(request);

    public void StopRecording() => _recording.Stop();

    /// <summary>Lets a tape have what happens from now on.</summary>
    public void Add(RecordingTape tape) => _tapes.Add(tape);

    public void Remove(RecordingTape tape) => _tapes.Remove(tape);

    /// <summary>Ends the call at a time from now, unless it ends before.</summary>
    public void Limit(TimeSpan duration)
    {
        _limit?.Cancel();
        _limit = Engine.Agenda.ScheduleLimit(duration, () => End(CallEndReason.Timeout, Basis.Inferred));
    }

    /// <summary>Ends an answered call, or one that nobody answered with nothing to say about it.</summary>
    public void End(CallEndReason reason, Basis basis = Basis.Documented)
        => End(_answered is null ? CallEndResult.NotAvailable : CallEndResult.Answered, reason, basis);

    public void End(CallEndResult result, CallEndReason reason, Basis basis = Basis.Documented)
    {
        if (HasEnded)
        {
            return;
        }

        FinishAudio();
        Ending = new(result, reason);
        _ended = Engine.Agenda.Now;
        _limit?.Cancel();
        StopBeside();
        _activity?.Stop();
        foreach (var leg in _legs)
        {
            leg.End("is hung up");
        }

        _recording.Stop();
        Record(HappeningKind.Ended, null, $"{result}, {reason}", basis);
        foreach (var leg in _legs)
        {
            Engine.Phones.Release(leg);
        }

        Engine.Ended(this);
        if (Script.TellsEnd)
        {
            Engine.Application.Tell(this, new Notice.Ended(Ending.Value));
            if (Engine.Options.EndsCalloutsTwice && Callout is not null && Ending is { Result: CallEndResult.Answered, Reason: CallEndReason.CalleeHangup })
            {
                Engine.Application.Tell(this, new Notice.Ended(new(CallEndResult.Answered, CallEndReason.CallerHangup)));
            }
        }
    }

    /// <summary>What streams play has been heard up to now.</summary>
    private void FinishAudio() => _legs.ForEach(leg => leg.Line?.Finish());

    private void StopBeside()
    {
        _beside?.Stop();
        _beside = null;
    }
}
