using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice;
using Sinch.Voice.Emulator;
using Sinch.Voice.Testing;

namespace VoiceAgent.Tests;

/// <summary>Calls to the whole application in this process: callbacks, tickets and streams.</summary>
public sealed class AgentCallTests : IDisposable
{
    private readonly Recognizer _recognizer = new();
    private WebApplicationFactory<Program> _application = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseSetting(VoiceAgentApp.ApplicationKey, EmulatorOptions.DefaultApplicationKey)
        .UseSetting(VoiceAgentApp.ApplicationSecret, EmulatorOptions.DefaultApplicationSecret));

    [Fact]
    public async Task TheAgentRepeatsWhatItHearsAfterAPause()
    {
        await using var platform = await StartAsync();
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.IsAnsweredAsync();
        var said = Speech.Of(0.4);
        await call.SayAsync(said);
        var heard = await call.HearsAudioAsync();

        // Whole frames: the end of the last one is silence.
        Assert.InRange(heard.Duration, said.Duration, said.Duration + TimeSpan.FromMilliseconds(20));
        Assert.True(heard.Audio.Data.Span.StartsWith(said.Data.Span[..1000]));
        await call.HangUpAsync();
        Assert.Equal(Sinch.Voice.Testing.CallEndReason.CallerHangup, (await call.EndsAsync()).Reason);
    }

    [Fact]
    public async Task TheAgentFallsSilentWhenTheCallerInterrupts()
    {
        await using var platform = await StartAsync();
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.IsAnsweredAsync();
        await call.SayAsync(Speech.Of(2));
        await call.BeginsToHearAudioAsync();
        await call.SayAsync(Speech.Of(0.2));
        var heard = await call.HearsAudioAsync();
        Assert.True(heard.WasCleared);
        Assert.True(heard.Duration < TimeSpan.FromSeconds(2));

        // It goes on with what was said meanwhile.
        Assert.False((await call.HearsAudioAsync()).WasCleared);
        await call.HangUpAsync();
        await call.EndsAsync();
    }

    [Fact]
    public async Task AClickIsNoSpeech()
    {
        await using var platform = await StartAsync();
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.IsAnsweredAsync();
        await call.SayAsync(Speech.Of(0.01));
        await Assert.ThrowsAsync<VoiceExpectationException>(() => call.HearsAudioAsync(timeout: TimeSpan.FromSeconds(1.5)));
        await call.HangUpAsync();
        await call.EndsAsync();
    }

    [Fact]
    public async Task WithARecognizerTheAgentUnderstandsGoodbye()
    {
        _application = _application.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<ISpeechToTextClient>(_recognizer)));
        await using var platform = await StartAsync();
        var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
        await call.IsAnsweredAsync();
        _recognizer.Text = "Hello?";
        await call.SayAsync(Speech.Of(0.2));
        await call.HearsAudioAsync();
        _recognizer.Text = "Goodbye!";
        await call.SayAsync(Speech.Of(0.2));
        await call.HearsAudioAsync();
        Assert.Equal(Sinch.Voice.Testing.CallEndReason.CalleeHangup, (await call.EndsAsync()).Reason);
        Assert.All(_recognizer.Heard, audio => Assert.Equal(Speech.SampleRate, audio.SampleRate));
        Assert.Equal(2, _recognizer.Heard.Count);
    }

    public void Dispose()
    {
        _application.Dispose();
        _recognizer.Dispose();
    }

    private async Task<VoiceEmulator> StartAsync()
    {
        var server = _application.Server;
        var sockets = server.CreateWebSocketClient();
        var platform = await VoiceEmulator.StartAsync(options =>
        {
            options.HttpHandler = server.CreateHandler();
            options.WebSocketConnector = sockets.ConnectAsync;
            options.CallbackUrl = new Uri(server.BaseAddress, VoiceAgentApp.CallbackPath);
        });
        platform.CancellationToken = TestContext.Current.CancellationToken;
        return platform;
    }

    private sealed class Recognizer : ISpeechToTextClient
    {
        public string Text { get; set; } = string.Empty;

        public List<PcmAudio> Heard { get; } = [];

        public async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
        {
            Heard.Add(await PcmAudio.ReadWavAsync(audioSpeechStream, cancellationToken));
            return new SpeechToTextResponse(Text);
        }

        public IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(
            Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
            => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
