namespace Sinch.Voice.Emulator.Engine;

/// <summary>Keeps the parties of a call in a conference.</summary>
internal sealed class ConferenceActivity(Call call, IReadOnlyList<Leg> legs, ConferenceRequest request) : Activity(call)
{
    private readonly List<ConferencePlace> _places = [.. legs.Select(leg => new ConferencePlace(leg, request))];

    public override string Description => $"is in conference '{request.ConferenceId}'";

    public override void Start() => _places.ForEach(place => place.Enter());

    public override void Press(Leg leg, char key) => PlaceOf(leg)?.Press(key);

    public override void Say(Leg leg, string words) => PlaceOf(leg)?.Send(HappeningKind.HeardSpeech, words);

    public override void Sound(Leg leg, HappeningKind kind, AudioClip? clip) => PlaceOf(leg)?.Send(kind, TextOf(clip), clip);

    public override void Stop() => _places.ForEach(place => place.Leave());

    private ConferencePlace? PlaceOf(Leg leg) => _places.Find(place => place.Leg == leg);
}

/// <summary>The place of one leg in a conference: before it a greeting, in it the keys that are detected.</summary>
internal sealed class ConferencePlace(Leg leg, ConferenceRequest request)
{
    private readonly PromptPlayer _player = new(leg);
    private readonly VoiceEngine _engine = leg.Call.Engine;
    private Participant? _participant;
    private AgendaEntry? _timeout;
    private string _digits = string.Empty;

    public Leg Leg => leg;

    public void Enter() => _player.Play(request.Greeting, () => _participant = _engine.Conferences.Join(leg, request));

    public void Leave()
    {
        _player.Cut();
        _timeout?.Cancel();
        if (_participant is not null)
        {
            _engine.Conferences.Leave(_participant);
        }
    }

    public void Send(HappeningKind kind, string text, AudioClip? clip = null)
    {
        if (_participant is not null)
        {
            _engine.Conferences.Find(request.ConferenceId)?.Send(_participant, kind, text, clip);
        }
    }

    public void Press(char key)
    {
        if (_participant is null)
        {
            return;
        }

        if (request.Dtmf != ConferenceDtmf.Detect)
        {
            Send(HappeningKind.HeardDtmf, key.ToString());
            return;
        }

        _timeout?.Cancel();
        if (key != '#')
        {
            _digits += key;
        }

        if (key == '#' || _digits.Length >= request.MaxDigits)
        {
            Report();
        }
        else
        {
            _timeout = _engine.Agenda.ScheduleLimit(request.DigitTimeout, Report);
        }
    }

    private void Report()
    {
        var outcome = new MenuOutcome(request.ConferenceId, MenuOutcomeType.Sequence, _digits, InputMethod.Dtmf);
        _digits = string.Empty;
        leg.Call.Report(leg, outcome);
        _engine.Application.Ask(new MenuQuestion(leg.Call, outcome, isConference: true) { Then = _ => { } });
    }
}
