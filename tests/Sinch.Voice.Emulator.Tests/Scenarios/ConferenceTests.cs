using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Tests.Coverage;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Conferences: music, tones, digits, changes by the application, and the end.</summary>
public class ConferenceTests : RawScene
{
    [Theory]
    [InlineData(",\"moh\":\"ring\"", "music (ring)")]
    [InlineData(",\"moh\":\"music1\"", "music (music1)")]
    [InlineData(",\"moh\":\"music2\"", "music (music2)")]
    [InlineData(",\"moh\":\"music3\"", "music (music3)")]
    [InlineData("", null)]
    [Documented("svaml.action.connectConf/moh", "If this optional parameter is included, plays music to the first participant in a conference while they're alone and waiting for other participants to join.", "If `moh` isn't specified, the user will only hear silence while alone in the conference.")]
    [Documented("musicOnHold", "Available Music On Hold values")]
    public async Task First_participant_hears_music_or_silence_while_alone(string music, string? heard)
    {
        Handler.Responses["ice"] = Join(music);
        await using var platform = Create();
        var first = await CallAsync(platform);
        var second = await CallAsync(platform, Callee);
        await first.HangUpAsync();
        await second.HangUpAsync();

        Assert.Equal(heard is not null, first.Transcript.ToString().Contains($"{Caller} hears {heard ?? "music"}", StringComparison.Ordinal));
        Assert.DoesNotContain("hears music", second.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(",\"conferenceDtmfOptions\":{\"mode\":\"ignore\"}", true)]
    [InlineData(",\"conferenceDtmfOptions\":{\"mode\":\"forward\"}", true)]
    [InlineData(",\"conferenceDtmfOptions\":{\"mode\":\"detect\"}", false)]
    [Documented("conferenceDtmfOptions", "Options to control how DTMF signals are used by the participant in the conference.")]
    [Documented("conferenceDtmfOptions/mode", "Determines what DTMF mode the participant will use in the call.")]
    public async Task Mode_decides_whether_the_others_hear_tones_or_the_application_gets_digits(string mode, bool others)
    {
        Handler.Responses["ice"] = Join(mode);
        await using var platform = Create();
        var first = await CallAsync(platform);
        var second = await CallAsync(platform, Callee);
        await first.PressAsync("5");
        await first.HangUpAsync();
        await second.HangUpAsync();
        await second.EndsAsync();

        Assert.Equal(others, second.Transcript.ToString().Contains($"{Callee} hears the tone 5", StringComparison.Ordinal));
        Assert.Equal(!others, Handler.Events.Contains("pie"));
    }

    [Theory]
    [InlineData("", "1,2,3", 0)]
    [InlineData(",\"maxDigits\":3", "123", 0)]
    [InlineData(",\"maxDigits\":4", "123", 3)]
    [InlineData(",\"maxDigits\":4,\"timeoutMills\":5000", "123", 5)]
    [Documented("conferenceDtmfOptions/maxDigits", "The maximum number of accepted digits before sending the collected input via a PIE callback.", "The default value is `1`.", "If the value is greater than `1`, the PIE callback is triggered by one of the three following events:", "No additional digit is entered before the `timeoutMills` timeout period has elapsed.", "The maximum number of digits has been entered.")]
    [Documented("conferenceDtmfOptions/timeoutMills", "The number of milliseconds that the system will wait between entered digits before triggering the PIE callback.", "The default value is `3000`.")]
    public async Task Digits_are_sent_when_they_are_all_there_or_after_silence(string options, string values, int after)
    {
        Handler.Responses["ice"] = Join($$""","conferenceDtmfOptions":{"mode":"detect"{{options}}}""");
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.PressAsync("123");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(10));
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal(values, string.Join(',', Pies.Select(pie => (string)pie["menuResult"]!["value"]!)));
        Assert.All(Pies, pie => Assert.Equal($"2026-01-01T12:00:0{after}Z", (string)pie["timestamp"]!));
    }

    [Fact]
    [Documented("conferenceDtmfOptions/maxDigits", "The `#` character is entered.")]
    public async Task Number_sign_sends_the_digits_before_it()
    {
        Handler.Responses["ice"] = Join(",\"conferenceDtmfOptions\":{\"mode\":\"detect\",\"maxDigits\":4}");
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.PressAsync("12#");
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("12", (string)Pies.Single()["menuResult"]!["value"]!);
    }

    [Fact]
    public async Task Digits_need_no_SVAML_in_return()
    {
        Handler.Responses["ice"] = Join(",\"conferenceDtmfOptions\":{\"mode\":\"detect\"}");
        Handler.Responses["pie"] = "{}";
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.PressAsync("5");
        var other = await CallAsync(platform, Callee);
        await call.SayAsync("Still here");
        await other.HearsAsync("Still here");
        await call.HangUpAsync();
        await other.HangUpAsync();
    }

    [Fact]
    public async Task Room_ends_with_its_last_participant()
    {
        Handler.Responses["ice"] = Join(",\"moh\":\"music1\"");
        await using var platform = await StartAsync();
        var call = await CallAsync(platform);
        Assert.Single((await SendAsync(platform, HttpMethod.Get, "conferences/id/team"))!["participants"]!.AsArray());
        await call.HangUpAsync();
        await call.EndsAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => SendAsync(platform, HttpMethod.Get, "conferences/id/team"));
    }

    [Fact]
    public async Task Recording_of_a_room_ends_when_everybody_has_left()
    {
        Handler.Responses["ice"] = Join(",\"record\":true,\"recordingOptions\":{\"destinationUrl\":\"s3://bucket/a.mp3\"}");
        await using var platform = Create();
        var first = await CallAsync(platform);
        var second = await CallAsync(platform, Callee);
        await first.HangUpAsync();
        await first.EndsAsync();
        Assert.Equal("ice ice dice(ANSWERED,CALLERHANGUP)", Handler.Order);
        await second.HangUpAsync();
        await second.EndsAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));

        // The call that started it is notified, once for all.
        Assert.Equal([first.Id, first.Id], Handler.Json.Where(json => (string)json["event"]! == "notify").Select(json => (string)json["callid"]!));
    }

    [Fact]
    public async Task Who_stays_behind_alone_hears_no_music()
    {
        Handler.Responses["ice"] = Join(",\"moh\":\"music1\"");
        await using var platform = Create();
        var first = await CallAsync(platform);
        var second = await CallAsync(platform, Callee);
        await first.HangUpAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(5));
        await second.HangUpAsync();

        Assert.DoesNotContain("hears music", second.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Participant_is_muted_held_and_kicked()
    {
        Handler.Responses["ice"] = Join("");
        await using var platform = await StartAsync();
        var first = await CallAsync(platform);
        var second = await CallAsync(platform, Callee);
        async Task ManageAsync(string command) => await SendAsync(platform, HttpMethod.Patch, $"conferences/id/team/{first.Id}", command);

        await ManageAsync("""{"command":"mute"}""");
        await first.SayAsync("Muted");
        await ManageAsync("""{"command":"unmute"}""");
        await first.SayAsync("Unmuted");
        await second.HearsAsync("Unmuted");
        await ManageAsync("""{"command":"onhold","moh":"music3"}""");
        await first.HearsAsync("music (music3)");
        await second.SayAsync("On hold");
        await ManageAsync("""{"command":"resume"}""");
        await second.SayAsync("Resumed");
        await first.HearsAsync("Resumed");
        await SendAsync(platform, HttpMethod.Delete, $"conferences/id/team/{first.Id}");
        Assert.Equal(CallEndReason.ManagerHangup, (await first.EndsAsync()).Reason);
        await second.HangUpAsync();
        await second.EndsAsync();

        Assert.DoesNotContain("say \"Muted\"", second.Transcript.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("say \"On hold\"", first.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Documented("svaml.action.runMenu", "Also be used in combination with the Conferences endpoint of the Calling API.")]
    public async Task Menu_for_a_participant_leads_back_into_the_conference()
    {
        Handler.Responses["ice"] = Join("");
        Handler.Responses["pie"] = Continue;
        await using var platform = await StartAsync();
        var call = await CallAsync(platform);
        await ChangeAsync(platform, call.Id, """{"action":{"name":"runMenu","menus":[{"id":"main","mainPrompt":"#tts[Vote now]","maxDigits":1}]}}""");
        await call.HearsAsync("Vote now");
        await call.PressAsync("3");
        var other = await CallAsync(platform, Callee);
        await other.SayAsync("Back?");
        await call.HearsAsync("Back?");
        await call.HangUpAsync();
        await other.HangUpAsync();
        await call.EndsAsync();
        await other.EndsAsync();

        Assert.Equal("3", (string)Pies.Single()["menuResult"]!["value"]!);
    }

    [Fact]
    public async Task Participant_who_was_called_has_an_ACE()
    {
        Handler.Responses["ace"] = Join("");
        await using var platform = await StartAsync();
        await CallOutAsync(platform, "conferenceCallout", """{"destination":{"type":"number","endpoint":"+12025550141"},"conferenceId":"other","enableAce":true,"enableDice":true}""");
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HangUpAsync();
        await ringing.EndsAsync();

        Assert.Equal("ace dice(ANSWERED,CALLEEHANGUP)", Handler.Order);
        Assert.Equal("team", (string?)Handler.Json.Last()["conferenceId"]);
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(65, true)]
    [Documented("svaml.action.connectConf/conferenceId", "Shouldn't exceed 64 characters.")]
    public async Task ID_has_at_most_64_characters(int length, bool isRefused)
    {
        Handler.Responses["ice"] = $$$"""{"action":{"name":"connectConf","conferenceId":"{{{new string('c', length)}}}"}}""";
        await using var platform = Create();
        platform.Expect(UnexpectedEvents.RefusedSvaml);
        var call = await CallAsync(platform);
        if (!isRefused)
        {
            await call.HangUpAsync();
        }

        Assert.Equal(isRefused, (await call.EndsAsync()).Reason == CallEndReason.InvalidSvamlAction);
    }

    private IEnumerable<JsonNode> Pies => Handler.Json.Where(json => (string)json["event"]! == "pie");

    private static string Join(string options) => $$$"""{"action":{"name":"connectConf","conferenceId":"team"{{{options}}}}}""";
}
