using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>What requests of the application do to a call that is under way.</summary>
public class LiveChangeTests : RawScene
{
    [Fact]
    public async Task Hanging_up_is_done_by_the_manager()
    {
        await using var platform = await StartAsync();
        var (call, _) = await ConnectAsync(platform);
        await ChangeAsync(platform, call.Id, HangUp);
        await call.EndsAsync();

        Assert.Equal("ice ace dice(ANSWERED,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Recording_starts_and_stops_while_the_parties_talk()
    {
        await using var platform = await StartAsync();
        var (call, callee) = await ConnectAsync(platform);
        await ChangeAsync(platform, call.Id, """{"instructions":[{"name":"startRecording","options":{"destinationUrl":"s3://bucket/a.mp3"}}],"action":{"name":"continue"}}""");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(5));
        await ChangeAsync(platform, call.Id, """{"instructions":[{"name":"stopRecording"}],"action":{"name":"continue"}}""");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(5));
        await call.SayAsync("Still here");
        await callee.HearsAsync("Still here");
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("ice ace notify(recording_finished) notify(recording_available) dice(ANSWERED,CALLERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Cookie_comes_with_the_end()
    {
        await using var platform = await StartAsync();
        var (call, _) = await ConnectAsync(platform);
        await ChangeAsync(platform, call.Id, """{"instructions":[{"name":"setCookie","key":"k","value":"v"}]}""");
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("v", (string?)Handler.Json.Last()["cookies"]![0]!["value"]);
    }

    [Fact]
    public async Task Both_parties_go_into_a_conference()
    {
        await using var platform = await StartAsync();
        var (call, callee) = await ConnectAsync(platform);
        await ChangeAsync(platform, call.Id, """{"action":{"name":"connectConf","conferenceId":"team"}}""");
        await call.SayAsync("Hello");
        await callee.HearsAsync("Hello");
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("team", (string?)Handler.Json.Last()["conferenceId"]);
    }

    [Fact]
    public async Task Leg_is_ignored_for_a_callout()
    {
        await using var platform = await StartAsync();
        await CallOutAsync(platform, "conferenceCallout", """{"destination":{"type":"number","endpoint":"+12025550141"},"conferenceId":"team"}""");
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await SendAsync(platform, HttpMethod.Patch, $"calls/id/{ringing.Id}/leg/caller", """{"instructions":[{"name":"say","text":"One minute left"}]}""");
        await ringing.HearsAsync("One minute left");
        await ringing.HangUpAsync();
    }

    [Fact]
    public async Task Leg_is_ignored_for_a_participant_of_a_conference()
    {
        Handler.Responses["ice"] = """{"action":{"name":"connectConf","conferenceId":"team"}}""";
        await using var platform = await StartAsync();
        var call = await CallAsync(platform);
        await SendAsync(platform, HttpMethod.Patch, $"calls/id/{call.Id}/leg/callee", """{"instructions":[{"name":"say","text":"One minute left"}]}""");
        await call.HearsAsync("One minute left");
        await call.HangUpAsync();
    }

    [Fact]
    public async Task Prompts_of_a_parked_call_stop_at_once_when_it_is_taken_out()
    {
        Handler.Responses["ice"] = """{"action":{"name":"park","introPrompt":"#ssml[<speak>A long introduction</speak>]","holdPrompt":"hold.wav"}}""";
        await using var platform = await StartAsync();
        var call = await CallAsync(platform);
        await call.HearsAsync("A long introduction");
        await call.BeginsToHearAsync("hold.wav");
        await ChangeAsync(platform, call.Id, HangUp);
        await call.EndsAsync();

        Assert.Contains("does not hear the rest of \"hold.wav\"", call.Transcript.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("has heard \"hold.wav\"", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_prompt_repeats_until_the_call_has_been_parked_for_ten_minutes()
    {
        Handler.Responses["ice"] = """{"action":{"name":"park","introPrompt":"#tts[Intro]","holdPrompt":"#tts[Hold on, please];#ssml[<speak>Thank you</speak>]"}}""";
        await using var platform = Create(options => options.CharactersPerSecond = 1);
        var call = await CallAsync(platform);
        var end = await call.EndsAsync(TimeSpan.FromMinutes(11));
        var steps = call.Transcript.ToString();

        // 5 seconds, then 15 and 9 seconds in turns: the prompt that begins at 10:00 minus 5 s is played to its end.
        Assert.Equal((CallEndReason.Timeout, 605), (end.Reason, end.Duration.TotalSeconds));
        Assert.Equal(1, steps.Split("has heard \"Intro\"").Length - 1);
        Assert.Equal(25, steps.Split("has heard \"Hold on, please\"").Length - 1);
    }
}
