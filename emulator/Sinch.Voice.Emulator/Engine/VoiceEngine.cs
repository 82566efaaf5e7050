using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice.Emulator.Engine;

/// <summary>
/// Simulates calls as discrete events: commands go in, happenings come out. It knows neither HTTP nor JSON nor SVAML, is not synchronized,
/// and does the same with the same input.
/// </summary>
internal sealed class VoiceEngine
{
    private readonly Dictionary<string, Call> _calls = [];
    private readonly Queue<Call> _endedCalls = [];
    private List<object> _touched = [];
    private List<object> _spare = [];
    private long _order;
    private int _created;

    public VoiceEngine(EngineOptions options, IApplication application, string applicationKey, DateTimeOffset start)
    {
        Options = options;
        Application = application;
        ApplicationKey = applicationKey;
        Start = start;
        Conferences = new ConferenceRegistry(Agenda);
        Audio = new AudioShelf(options.MaxAudioBytes);
    }

    public EngineOptions Options { get; }

    public IApplication Application { get; }

    public string ApplicationKey { get; }

    /// <summary>The time at which the platform started.</summary>
    public DateTimeOffset Start { get; }

    public Agenda Agenda { get; } = new();

    public PhoneBook Phones { get; } = new();

    public ConferenceRegistry Conferences { get; }

    /// <summary>Where recordings are kept.</summary>
    public IRecordingArchive Archive { get; set; } = new RecordingNames();

    /// <summary>Connects streams; <see langword="null"/> if they ring as phones do.</summary>
    public IStreamGateway? Streams { get; set; }

    /// <summary>The audio that parties made.</summary>
    public AudioShelf Audio { get; }

    /// <summary>Sees everything that happens.</summary>
    public Action<Call, Happening>? Observer { get; set; }

    /// <summary>Is told of each call that is no longer remembered.</summary>
    public Action<Call>? Forgotten { get; set; }

    /// <summary>The calls that have not ended, and as many of the others as the platform remembers.</summary>
    public IReadOnlyCollection<Call> Calls => _calls.Values;

    /// <summary>The number of calls that have not ended.</summary>
    public int LiveCalls => _calls.Count - _endedCalls.Count;

    public DateTimeOffset TimeOf(TimeSpan sinceStart) => Start + sinceStart;

    public Call? Find(string callId) => _calls.GetValueOrDefault(callId);

    /// <summary>A party calls a number of the application.</summary>
    /// <returns>The caller's leg.</returns>
    public Leg ComeIn(Party caller, string called, string? custom = null, IReadOnlyList<KeyValuePair<string, string>>? headers = null)
        => ComeIn(new Call(this, NextId(), null) { CalledNumber = called, Custom = custom, Headers = headers ?? [], Cli = caller.Address }, caller, called);

    /// <summary>A user's app calls a conference.</summary>
    /// <returns>The caller's leg.</returns>
    public Leg ComeInToConference(Party caller, string conferenceId, string? custom, IReadOnlyList<KeyValuePair<string, string>> headers)
        => ComeIn(
            new Call(this, NextId(), null) { CalledNumber = conferenceId, CallsConference = true, ConferenceId = conferenceId, Custom = custom, Headers = headers, Cli = caller.Address },
            caller,
            conferenceId);

    /// <summary>The application calls a party.</summary>
    public Call CallOut(Callout callout)
    {
        var call = Add(new Call(this, NextId(), callout) { Custom = callout.Custom, Cli = callout.Connect?.Cli });
        call.Record(HappeningKind.Called, null, callout.Connect?.To.Address ?? "whom the ICE names");
        call.Script.CallOut(callout);
        return call;
    }

    /// <summary>A phone answers, rejects, or does not answer.</summary>
    /// <returns><see langword="false"/> if the leg does not ring; otherwise, <see langword="true"/>.</returns>
    public static bool Respond(Leg leg, PhoneResponse response)
    {
        if (leg.State != LegState.Ringing || leg.Call.Activity is not DialActivity dial)
        {
            return false;
        }

        dial.Respond(response);
        return true;
    }

    public static void Press(Leg leg, char key)
    {
        leg.Call.Record(HappeningKind.Pressed, leg, key.ToString());
        leg.Call.Activity?.Press(leg, key);
    }

    /// <summary>A party says something.</summary>
    /// <param name="leg">The party's leg.</param>
    /// <param name="words">The words.</param>
    /// <param name="spoken">What a phone has spoken by now; <see langword="null"/> if the party begins to speak.</param>
    public static void Say(Leg leg, string words, PlayedPrompt? spoken = null)
    {
        leg.Call.Record(HappeningKind.Said, leg, words, prompt: spoken);
        leg.Call.Activity?.Say(leg, words);
    }

    /// <summary>A party has made audio, which the others hear.</summary>
    public void Say(Leg leg, AudioClip clip)
    {
        Audio.Keep(clip);
        leg.Call.Record(HappeningKind.SaidAudio, leg, clip.ToString(), clip: clip);
        leg.Call.Activity?.Sound(leg, HappeningKind.HeardAudio, clip);
    }

    /// <summary>A party begins to make audio.</summary>
    public static void BeginSaying(Leg leg) => leg.Call.Activity?.Sound(leg, HappeningKind.AudioStarted, null);

    /// <summary>The server of a stream cannot be reached, or its connection is lost.</summary>
    public static void FailStream(Leg leg, string reason)
    {
        leg.Call.Record(HappeningKind.StreamFailed, leg, reason);
        if (leg.State == LegState.Ringing && leg.Call.Activity is DialActivity dial)
        {
            dial.FailToConnect();
        }
        else
        {
            leg.Call.HangUp(leg);
        }
    }

    /// <summary>A phone was picked up: it may talk and hang up by itself.</summary>
    public void PickedUp(Leg leg)
    {
        var behavior = leg.Phone.Behavior;
        if (behavior.Says is { } prompt)
        {
            Talk(leg, prompt, Math.Max(1, behavior.Times), behavior.Times > 0);
        }

        if (behavior.HangsUpAfter is { } after)
        {
            Agenda.Schedule(after, () => leg.Call.HangUp(leg));
        }
    }

    /// <summary>Something happened to a call or a phone.</summary>
    public void Touch(object subject)
    {
        if (_touched.Count == 0 || _touched[^1] != subject)
        {
            _touched.Add(subject);
        }
    }

    /// <summary>Returns the calls and phones to which something happened since the last time, and forgets them. The list is good until the next time.</summary>
    public List<object> TakeTouched()
    {
        (_touched, _spare) = (_spare, _touched);
        _touched.Clear();
        return _spare;
    }

    public long NextOrder() => ++_order;

    public void Ended(Call call)
    {
        _endedCalls.Enqueue(call);
        while (_endedCalls.Count > Options.RememberedCalls)
        {
            var forgotten = _endedCalls.Dequeue();
            _calls.Remove(forgotten.Id);
            Forgotten?.Invoke(forgotten);
        }
    }

    /// <summary>Hangs up all calls, and forgets them and the phones.</summary>
    public void Reset()
    {
        foreach (var call in _calls.Values.Where(call => !call.HasEnded).ToList())
        {
            call.End(CallEndReason.ManagerHangup);
        }

        _endedCalls.Clear();
        _calls.Clear();
        Phones.Clear();
        Audio.Clear();
    }

    /// <summary>Returns an identifier that looks like the platform's and is the same in every run.</summary>
    public static string Identifier(string kind, long number)
        => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind} {number}"))).AsSpan(0, 16)).ToString();

    private void Talk(Leg leg, PlayedPrompt prompt, int times, bool hangsUp) => Agenda.Schedule(prompt.Duration, () =>
    {
        if (leg.HasEnded)
        {
            return;
        }

        Say(leg, prompt.Text, prompt);
        if (times > 1)
        {
            Talk(leg, prompt, times - 1, hangsUp);
        }
        else if (hangsUp)
        {
            leg.Call.HangUp(leg);
        }
    });

    private Leg ComeIn(Call call, Party caller, string called)
    {
        Add(call);
        var leg = call.AddLeg(LegRole.Caller, caller);
        call.Record(HappeningKind.Called, leg, called);
        call.Script.ComeIn();
        return leg;
    }

    private string NextId() => Identifier("call", ++_created);

    private Call Add(Call call)
    {
        if (LiveCalls >= Options.MaxCalls)
        {
            throw new EngineLimitException($"{Options.MaxCalls} calls are under way, which is the limit. Raise it with {nameof(EngineOptions.MaxCalls)}.");
        }

        _calls.Add(call.Id, call);
        return call;
    }
}

/// <summary>The exception that is thrown when a limit of the engine is reached.</summary>
internal sealed class EngineLimitException(string message) : Exception(message);
