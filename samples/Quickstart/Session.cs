using Quickstart.Output;
using Sinch.Voice;

namespace Quickstart;

/// <summary>What every step needs: the clients, the settings and the report.</summary>
internal sealed class Session : IDisposable
{
    private readonly HttpClient _http;
    private readonly Uri? _standIn;

    /// <param name="settings">Whom to call, and as whom.</param>
    /// <param name="standIn">Where the stand-in listens; <see langword="null"/> for the platform itself.</param>
    public Session(Settings settings, Uri? standIn)
    {
        _standIn = standIn;
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
        if (_standIn is not null)
        {
            options.Endpoint = _standIn;
            options.ServerOverrides[new Uri("https://callingapi.sinch.com/")] = _standIn;
        }

        return new SinchVoiceClient(_http, credential, options);
    }

    /// <summary>Waits until somebody picked up a real phone. The stand-in's callees answer at once.</summary>
    public async Task WaitForAnswerAsync()
    {
        if (Settings.Live)
        {
            Report.Note("Pick up the phone, then press Enter.");
            await Console.In.ReadLineAsync();
        }
    }

    public void Dispose() => _http.Dispose();
}
