using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Streams that take part in a conference.</summary>
public class StreamConferenceTests : StreamScene
{
    [Fact]
    public async Task Stream_of_a_callout_joins_the_conference_that_the_ACE_names()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => new() { Action = new ConnectConfAction { ConferenceId = "room" } };
        await using var platform = await VoiceEmulator.StartAsync(options => options.UseHandler(Handler));
        using var http = new HttpClient();
        var client = new SinchVoiceClient(http, SinchCredential.Signed(platform.ApplicationKey, platform.ApplicationSecret), new ApiClientOptions { Endpoint = platform.Endpoint });
        var alice = await platform.Phone(Caller).CallAsync(Application);
        var bob = await platform.Phone(Callee).CallAsync(Application);
        await client.Callouts.CreateAsync(new CustomCalloutRequest
        {
            CustomCallout = new()
            {
                Ice = Stream(server),
                Ace = new AceSvaml { Action = new ConnectConfAction { ConferenceId = "room" } },
            },
        });
        var begins = alice.BeginsToHearAudioAsync();
        var peer = await server.AcceptAsync();
        await peer.AnswerAsync();
        var said = Ramp(0.2);
        await peer.SendAsync(said.Data);
        await begins;
        var heard = (await alice.HearsAudioAsync(), await bob.HearsAudioAsync());
        var question = Ramp(0.1, first: 700);
        await alice.SayAsync(question);
        var time = platform.AdvanceAsync(TimeSpan.FromSeconds(0.3));
        var asked = await peer.ReadSoundAsync(question.Data.Length);
        await time;
        platform.Local.Reset();
        await peer.ReadToEndAsync();

        Assert.Equal(said.Data.ToArray(), heard.Item1.Audio.Data.ToArray());
        Assert.Equal(said.Data.ToArray(), heard.Item2.Audio.Data.ToArray());
        Assert.Equal(question.Data.ToArray(), asked);
    }
}
