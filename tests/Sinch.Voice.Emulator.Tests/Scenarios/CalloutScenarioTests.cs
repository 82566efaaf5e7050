using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Calls that the application places, from the request to the last event.</summary>
public class CalloutScenarioTests : Scene
{
    [Theory]
    [InlineData(false, false, "")]
    [InlineData(true, false, "ACE")]
    [InlineData(false, true, "DICE(ANSWERED,CALLERHANGUP)")]
    [InlineData(true, true, "ACE DICE(ANSWERED,CALLERHANGUP)")]
    public async Task Tts_callout_sends_the_events_that_it_enables(bool enableAce, bool enableDice, string events)
    {
        await using var platform = await StartAsync();
        using var http = new HttpClient();
        await Client(platform, http).Callouts.CreateAsync(new TtsCalloutRequest
        {
            TtsCallout = new() { Cli = Application, Destination = new DestinationPstn { Endpoint = Callee }, Text = "Your order is ready.", EnableAce = enableAce, EnableDice = enableDice },
        });
        var ringing = await platform.Phone(Callee).RingsAsync();
        Assert.Equal(Application, ringing.ShownNumber);
        await ringing.AnswerAsync();
        await ringing.HearsAsync("Your order is ready.");
        await ringing.EndsAsync();

        Assert.Equal(events, Handler.Order);
    }

    [Fact]
    public async Task Other_SVAML_replaces_the_text()
    {
        Handler.Ace = _ => new() { Instructions = [Say("Something else.")], Action = new HangupAction() };
        await using var platform = await StartAsync();
        using var http = new HttpClient();
        await Client(platform, http).Callouts.CreateAsync(new TtsCalloutRequest
        {
            TtsCallout = new() { Cli = Application, Destination = new DestinationPstn { Endpoint = Callee }, Text = "Your order is ready.", EnableAce = true },
        });
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HearsAsync("Something else.");
        await ringing.EndsAsync();

        Assert.DoesNotContain("Your order", ringing.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reject", "DICE(BUSY,CANCEL)")]
    [InlineData("NoAnswer", "DICE(NOANSWER,N/A)")]
    [InlineData("HangUp", "DICE(ANSWERED,CALLEEHANGUP)")]
    public async Task Tts_callout_results(string what, string events)
    {
        await using var platform = await StartAsync();
        using var http = new HttpClient();
        await platform.Phone(Callee).SetBehaviorAsync(what switch
        {
            "Reject" => PhoneBehavior.Rejects(),
            "NoAnswer" => PhoneBehavior.IsNotAnswered(TimeSpan.FromSeconds(45)),
            _ => PhoneBehavior.Answers(hangsUpAfter: TimeSpan.FromMilliseconds(200)),
        });
        await Client(platform, http).Callouts.CreateAsync(new TtsCalloutRequest
        {
            TtsCallout = new() { Cli = Application, Destination = new DestinationPstn { Endpoint = Callee }, Text = "Your order is ready.", EnableDice = true },
        });
        await platform.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(events, Handler.Order);
    }

    [Fact]
    public async Task Two_DICE_events_as_once_observed()
    {
        await using var platform = await StartAsync(options => options.EndsCalloutsTwice = true);
        using var http = new HttpClient();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(hangsUpAfter: TimeSpan.FromMilliseconds(200)));
        await Client(platform, http).Callouts.CreateAsync(new TtsCalloutRequest
        {
            TtsCallout = new() { Cli = Application, Destination = new DestinationPstn { Endpoint = Callee }, Text = "Your order is ready.", EnableDice = true },
        });
        await platform.AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.Equal("DICE(ANSWERED,CALLEEHANGUP) DICE(ANSWERED,CALLERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Conference_callout_greets_and_joins()
    {
        await using var platform = await StartAsync();
        using var http = new HttpClient();
        var voice = Client(platform, http);
        foreach (var number in new[] { Caller, Callee })
        {
            await voice.Callouts.CreateAsync(new ConferenceCalloutRequest
            {
                ConferenceCallout = new() { Cli = Application, Destination = new DestinationPstn { Endpoint = number }, ConferenceId = "team", Greeting = "Welcome to the team.", EnableDice = true },
            });
        }

        var first = await platform.Phone(Caller).RingsAsync();
        var second = await platform.Phone(Callee).RingsAsync();
        await first.AnswerAsync();
        await second.AnswerAsync();
        await first.HearsAsync("Welcome to the team.");
        await second.HearsAsync("Welcome to the team.");
        await first.SayAsync("Hello");
        await second.HearsAsync("Hello");
        Assert.Equal(2, (await voice.Conferences.GetAsync("team")).Participants?.Count);

        await voice.Conferences.ManageParticipantAsync("team", first.Id, new() { Command = ParticipantCommand.Mute });
        await first.SayAsync("Can you hear me?");
        await voice.Conferences.KickParticipantAsync("team", first.Id);
        await first.EndsAsync();
        await second.HangUpAsync();
        await second.EndsAsync();

        Assert.DoesNotContain("Can you hear me?\"", second.Transcript.ToString(), StringComparison.Ordinal);
        Assert.Equal("DICE(ANSWERED,MANAGERHANGUP) DICE(ANSWERED,CALLEEHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Custom_callout_with_SVAML_of_its_own_makes_no_request()
    {
        await using var platform = await StartAsync();
        using var http = new HttpClient();
        await Client(platform, http).Callouts.CreateAsync(new CustomCalloutRequest
        {
            CustomCallout = new()
            {
                Cli = Application,
                Ice = new IceSvaml { Action = new ConnectPstnAction { Number = Callee, Cli = Application } },
                Ace = new AceSvaml { Action = new RunMenuAction { Menus = [new() { Id = "main", MainPrompt = Prompt.Say("Press any key."), MaxDigits = 1 }] } },
                Pie = new PieSvaml { Instructions = [Say("Thank you.")], Action = new HangupAction() },
            },
        });
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HearsAsync("Press any key.");
        await ringing.PressAsync("5");
        await ringing.HearsAsync("Thank you.");
        var end = await ringing.EndsAsync();

        Assert.Equal(CallEndReason.ManagerHangup, end.Reason);
        Assert.Equal("DICE(ANSWERED,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Parked_call_is_taken_out_by_a_request()
    {
        Handler.Ice = _ => new() { Action = new ParkAction { HoldPrompt = Prompt.Say("Please hold the line.") } };
        await using var platform = await StartAsync();
        using var http = new HttpClient();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.BeginsToHearAsync("Please hold the line.");
        await Client(platform, http).Calls.UpdateAsync(call.Id, new() { Action = new ConnectPstnAction { Number = Callee } });
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HangUpAsync();
        await call.EndsAsync();

        Assert.Contains("does not hear the rest of \"Please hold the line.\"", call.Transcript.ToString(), StringComparison.Ordinal);
        Assert.Equal("ICE ACE DICE(ANSWERED,CALLEEHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Username_gets_neither_ACE_nor_DICE()
    {
        await using var platform = await StartAsync();
        using var http = new HttpClient();
        await Client(platform, http).Callouts.CreateAsync(new ConferenceCalloutRequest
        {
            ConferenceCallout = new() { Cli = Application, Destination = new DestinationMxp { Endpoint = "bob" }, ConferenceId = "team", EnableAce = true, EnableDice = true },
        });
        var ringing = await platform.UserApp("bob").RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HangUpAsync();
        await ringing.EndsAsync();

        Assert.Equal("", Handler.Order);
    }

    [Theory]
    [InlineData("46000000000", "DICE(ANSWERED,CALLERHANGUP)")]
    [InlineData("4600000000030", "DICE(BUSY,CANCEL)")]
    [InlineData("4600000000031", "DICE(BUSY,CANCEL)")]
    [InlineData("4600000000040", "DICE(NOANSWER,N/A)")]
    [InlineData("4600000000050", "DICE(FAILED,CONGESTION)")]
    [InlineData("4600000000051", "DICE(FAILED,CONGESTION)")]
    public async Task Test_numbers_of_the_platform(string number, string events)
    {
        await using var platform = await StartAsync();
        using var http = new HttpClient();
        await Client(platform, http).Callouts.CreateAsync(new TtsCalloutRequest
        {
            TtsCallout = new() { Cli = Application, Destination = new DestinationPstn { Endpoint = number }, Text = "Hi", EnableDice = true },
        });
        await platform.AdvanceAsync(TimeSpan.FromMinutes(3));

        Assert.Equal(events, Handler.Order);
    }

    private Task<VoiceEmulator> StartAsync(Action<EmulatorOptions>? configure = null) => VoiceEmulator.StartAsync(options =>
    {
        options.UseHandler(Handler);
        configure?.Invoke(options);
    });

    private static SinchVoiceClient Client(VoiceEmulator platform, HttpClient http)
        => new(http, SinchCredential.Signed(platform.ApplicationKey, platform.ApplicationSecret), new ApiClientOptions { Endpoint = platform.Endpoint });
}
