using Sinch.Voice.Emulator.Tests.Coverage;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Parked calls and conferences that callers join.</summary>
public class ParkAndConferenceTests : Scene
{
    [Fact]
    [Documented("svaml.action.park", "If the max duration is reached, the last prompt will be fully played until the call ends.")]
    [Documented("svaml.action.park/introPrompt", "That prompt that is played when the call is first answered.")]
    [Documented("svaml.action.park/maxDuration", "The maximum amount of time in seconds that the `holdPrompt` will be played.")]
    public async Task Parked_call_hears_the_intro_once_then_the_hold_prompt_until_its_time_is_up()
    {
        Handler.Ice = _ => new() { Action = new ParkAction { IntroPrompt = Prompt.Say("Intro."), HoldPrompt = Prompt.Say("Please hold."), MaxDuration = 1 } };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Intro.");
        await call.HearsAsync("Please hold.");

        // The prompt that plays when the time is up is played to its end.
        Assert.Equal("Answered Timeout 1", End(await call.EndsAsync()));
        Assert.Contains("00:01.200  the call ends", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Documented("svaml.action.connectConf", "Connects an incoming call to a conference.")]
    [Documented("svaml.action.connectConf/conferenceId", "The unique identifier of the conference.")]
    public async Task Conference_of_two_callers()
    {
        Handler.Ice = _ => new() { Action = new ConnectConfAction { ConferenceId = "team", MusicOnHold = MusicOnHold.Music1 } };
        await using var platform = Create();
        var first = await platform.Phone(Caller).CallAsync(Application);
        await first.HearsAsync("music (music1)");
        var second = await platform.Phone(Callee).CallAsync(Application);
        await second.SayAsync("Hello, everybody");
        await first.HearsAsync("Hello, everybody");
        await first.PressAsync("5");
        await second.HearsTonesAsync("5");
        await first.HangUpAsync();
        await second.HangUpAsync();
        await first.EndsAsync();
        await second.EndsAsync();

        Assert.Equal("ICE ICE DICE(ANSWERED,CALLERHANGUP) DICE(ANSWERED,CALLERHANGUP)", Handler.Order);
        Assert.All(Handler.All<DiceEvent>(), dice => Assert.Equal("team", dice.ConferenceId));
    }

    [Theory]
    [InlineData("12", 2, "12")]
    [InlineData("1#", 4, "1")]
    [InlineData("12", 4, "12")]
    public async Task Detected_digits_are_a_sequence_of_the_conference(string keys, long maxDigits, string value)
    {
        Handler.Ice = _ => new()
        {
            Action = new ConnectConfAction
            {
                ConferenceId = "team",
                ConferenceDtmfOptions = new() { Mode = ConferenceDtmfMode.Detect, MaxDigits = maxDigits, TimeoutMilliseconds = 3000 },
            },
        };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.PressAsync(keys);
        await platform.AdvanceAsync(TimeSpan.FromSeconds(4));
        await call.HangUpAsync();
        await call.EndsAsync();

        var pie = Handler.All<PieEvent>().Single();
        Assert.Equal(("sequence", value, "team", "team"), (pie.MenuResult?.Type?.Value, pie.MenuResult?.Value, pie.MenuResult?.MenuId, pie.ConferenceId));
    }
}
