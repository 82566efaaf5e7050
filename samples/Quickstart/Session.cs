using Quickstart.Output;
using Sinch.Voice;
using Sinch.Voice.Testing;

namespace Quickstart;

/// <summary>Provides the clients, the settings and the report to every step.</summary>
internal sealed class Session : IDisposable
{
    private static readonly TimeSpan s_ringing = TimeSpan.FromSeconds(4);

    private readonly HttpClient _http;
    private readonly VoiceEmulator? _emulator;

    /// <param name="settings">Whom to call, and as whom.</param>
    /// <param name="emulator">The emulator; <see langword="null"/> for the platform itself.</param>
    public Session(Settings settings, VoiceEmulator? emulator)
    {
        _emulator = emulator;
        Settings = settings;
        var wire = new WireLog();
        Report = new Report(wire, Console.Out);
        _http = new HttpClient(wire);
        Voice = Client(SinchCredential.Signed(settings.ApplicationKey, settings.ApplicationSecret));
        BasicVoice = Client(SinchCredential.Basic(settings.ApplicationKey, settings.ApplicationSecret));
    }

    public Settings Settings { get; }

    public Report Report { get; }

    /// <summary>A client that signs its requests.</summary>
    public SinchVoiceClient Voice { get; }

    /// <summary>A client that sends key and secret as they are.</summary>
    public SinchVoiceClient BasicVoice { get; }

    /// <summary>A client of the same server. Its own HttpClient is what lets the report show the requests; an application needs none.</summary>
    public SinchVoiceClient Client(SinchCredential credential)
    {
        var options = new ApiClientOptions();
        if (_emulator is not null)
        {
            options.Endpoint = _emulator.Endpoint;
            options.ServerOverrides[new Uri("https://callingapi.sinch.com/")] = _emulator.Endpoint;
        }

        return new SinchVoiceClient(_http, credential, options);
    }

    /// <summary>Makes the emulator's phones ring for a while and answer. Somebody has to pick up the real ones.</summary>
    public async Task PreparePhonesAsync()
    {
        if (_emulator is not null)
        {
            foreach (var number in Settings.ToNumbers)
            {
                await _emulator.Phone(number).SetBehaviorAsync(PhoneBehavior.Answers(after: s_ringing));
            }
        }
    }

    /// <summary>Waits until the phones that ring are answered.</summary>
    public async Task WaitForAnswerAsync()
    {
        if (_emulator is null)
        {
            Report.Note("Pick up the phone, then press Enter.");
            await Console.In.ReadLineAsync();
        }
        else
        {
            await PassTimeAsync(s_ringing);
            Report.Note($"The phone rings for {s_ringing.TotalSeconds} s and is answered.");
        }
    }

    /// <summary>Lets the emulator's time pass, which takes no real time. The platform's passes by itself.</summary>
    public Task PassTimeAsync(TimeSpan time) => _emulator?.AdvanceAsync(time) ?? Task.CompletedTask;

    public void Dispose() => _http.Dispose();
}
