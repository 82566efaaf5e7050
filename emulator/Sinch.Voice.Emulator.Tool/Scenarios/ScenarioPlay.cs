using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tool.Scenarios;

/// <summary>A scenario that is being played: the phones, and the call that each of them has.</summary>
internal sealed class ScenarioPlay
{
    private readonly Dictionary<string, PhonePlay> _phones;
    private readonly List<PhoneCall> _calls = [];

    public ScenarioPlay(VoiceEmulator platform, Scenario scenario)
    {
        Platform = platform;
        _phones = scenario.Phones.ToDictionary(phone => phone.Name, phone => new PhonePlay(this, Create(platform, phone)));
    }

    public VoiceEmulator Platform { get; }

    public PhonePlay this[string phone] => _phones[phone];

    /// <summary>Sets up phones that act by themselves.</summary>
    public static async Task SetUpAsync(VoiceEmulator platform, Scenario scenario)
    {
        foreach (var phone in scenario.Phones)
        {
            if (phone.Behavior is { } behavior)
            {
                await Create(platform, phone).SetBehaviorAsync(behavior).ConfigureAwait(false);
            }
        }
    }

    public void Add(PhoneCall call) => _calls.Add(call);

    /// <summary>Ends the calls of the scenario that go on.</summary>
    public async Task HangUpAsync()
    {
        foreach (var call in _calls)
        {
            try
            {
                await call.HangUpAsync().ConfigureAwait(false);
            }
            catch (InvalidOperationException)
            {
                // It has ended.
            }
        }
    }

    private static Phone Create(VoiceEmulator platform, ScenarioPhone phone) => phone.Kind switch
    {
        PhoneKind.Sip => platform.SipDevice(phone.Address),
        PhoneKind.User => platform.UserApp(phone.Address),
        _ => platform.Phone(phone.Address),
    };
}

/// <summary>A phone in a scenario that is being played.</summary>
internal sealed class PhonePlay(ScenarioPlay play, Phone phone)
{
    private PhoneCall? _call;

    public Phone Phone => phone;

    public ScenarioPlay Play => play;

    /// <summary>The call that the phone makes or that rings there. The reader of the scenario sees to it that there is one.</summary>
    public PhoneCall Call
    {
        get => _call!;
        set
        {
            _call = value;
            play.Add(value);
        }
    }
}
