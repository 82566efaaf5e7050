using Sinch.Voice.Emulator.Tests.Coverage;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>How the platform connects a caller: to whom, with which number, tones, headers and limits.</summary>
public class CallSetupTests : RawScene
{
    private const string Sip = "\"destination\":{\"type\":\"sip\",\"endpoint\":\"desk@example.com\"}";

    [Fact]
    [Documented("svaml.action.connectPstn/number", "If not specified, the extension the client called is used.")]
    public async Task Without_a_number_the_call_goes_where_the_caller_called()
    {
        Handler.Responses["ice"] = """{"action":{"name":"connectPstn"}}""";
        await using var platform = Create();
        await platform.UserApp("alice").CallAsync(Callee);
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.RejectAsync();
    }

    [Fact]
    [Documented("svaml.action.connectPstn/number", "Used to override where PSTN call is connected.")]
    public async Task Number_of_the_action_overrides_what_the_caller_called()
    {
        Handler.Responses["ice"] = """{"action":{"name":"connectPstn","number":"+12025550142"}}""";
        await using var platform = Create();
        await platform.UserApp("alice").CallAsync(Callee);
        var ringing = await platform.Phone("+12025550142").RingsAsync();
        await ringing.RejectAsync();
    }

    [Theory]
    [InlineData("connectPstn", "", Caller)]
    [InlineData("connectPstn", ",\"cli\":\"incoming\"", Caller)]
    [InlineData("connectPstn", ",\"cli\":\"private\"", "private")]
    [InlineData("connectPstn", ",\"cli\":\"+12025550101\"", Application)]
    [InlineData("connectSip", "", Caller)]
    [InlineData("connectSip", ",\"cli\":\"+12025550101\"", Application)]
    [Documented("svaml.action.connectPstn/cli", "Used to override the CLI (or caller ID) of the client.", "The phone number of the person who initiated the call is shown as the CLI.")]
    [Documented("svaml.action.connectSip/cli", "Used to override the CLI (or caller ID) of the client.", "The phone number of the person who initiated the call is shown as the CLI.")]
    public async Task Callee_sees_the_number_of_the_caller_or_that_of_the_action(string action, string cli, string shown)
    {
        Handler.Responses["ice"] = $$$"""{"action":{"name":"{{{action}}}","number":"+12025550141",{{{Sip}}}{{{cli}}}}}""";
        await using var platform = Create();
        await CallAsync(platform);
        var ringing = await (action == "connectSip" ? platform.SipDevice("desk@example.com") : platform.Phone(Callee)).RingsAsync();

        Assert.Equal(shown, ringing.ShownNumber);
        await ringing.RejectAsync();
    }

    [Theory]
    [InlineData("connectPstn")]
    [InlineData("connectSip")]
    [InlineData("connectStream")]
    [Documented("svaml.action.connectPstn/maxDuration", "If the call is still connected at that time, it will be automatically disconnected.")]
    [Documented("svaml.action.connectSip/maxDuration", "If the call is still connected at that time, it will be automatically disconnected.")]
    [Documented("svaml.action.connectStream/maxDuration", "If the call is still connected at that time, it will be automatically disconnected.")]
    public async Task Call_that_is_still_connected_is_disconnected_at_its_maximum_duration(string action)
    {
        var destination = action == "connectStream" ? "\"destination\":{\"type\":\"websocket\",\"endpoint\":\"wss://example.com/\"}" : Sip;
        Handler.Responses["ice"] = $$$"""{"action":{"name":"{{{action}}}","number":"+12025550141",{{{destination}}},"maxDuration":30}}""";
        Handler.Responses["ace"] = Continue;
        await using var platform = Create();
        foreach (var address in new[] { Callee, "desk@example.com", "wss://example.com/" })
        {
            await platform.Phone(address).SetBehaviorAsync(PhoneBehavior.Answers(after: TimeSpan.FromSeconds(3)));
        }

        var end = await (await CallAsync(platform)).EndsAsync();

        Assert.Equal((CallEndReason.Timeout, 30), (end.Reason, end.Duration.TotalSeconds));
    }

    [Theory]
    [InlineData("connectPstn")]
    [InlineData("connectSip")]
    [Documented("svaml.action.connectPstn/suppressCallbacks", "If enabled, suppresses ACE and DICE callbacks for the call.")]
    [Documented("svaml.action.connectSip/suppressCallbacks", "If enabled, suppresses ACE and DICE callbacks for the call.")]
    public async Task Suppressed_callbacks_are_not_sent(string action)
    {
        Handler.Responses["ice"] = $$$"""{"action":{"name":"{{{action}}}","number":"+12025550141",{{{Sip}}},"suppressCallbacks":true}}""";
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers());
        await platform.Phone("desk@example.com").SetBehaviorAsync(PhoneBehavior.Answers());
        var call = await CallAsync(platform);
        await call.IsAnsweredAsync();
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("ice", Handler.Order);
    }

    [Theory]
    [InlineData("""{"action":{"name":"connectPstn","number":"+12025550141","dtmf":"ww1234#w#"}}""")]
    [InlineData("""{"instructions":[{"name":"sendDtmf","value":"ww1234#w#"}],"action":{"name":"connectPstn","number":"+12025550141"}}""")]
    [Documented("svaml.action.connectPstn/dtmf", "A string that determines the DTMF tones to play to the callee when the call is picked up.", "`w` renders a 500ms pause.", "For example, the string `ww1234#w#`, plays a 1 second pause, the DTMF tones for `1`, `2`, `3`, `4`, and `#`, followed by a 500ms pause and finally the `#` tone.", "If there is a calling party, it will hear progress while the DTMF is sent.")]
    [Documented("svaml.instruction.sendDtmf/value", "A string that determines the DTMF tones to play to the callee when the call is picked up.", "`w` renders a 500ms pause.", "For example, the string `ww1234#w#`, plays a 1 second pause, the DTMF tones for `1`, `2`, `3`, `4`, and `#`, followed by a 500ms pause and finally the `#` tone.", "If there is a calling party, it will hear progress while the DTMF is sent.")]
    [Documented("svaml.instruction.sendDtmf", "Plays DTMF tones in the call.")]
    public async Task Tones_are_for_the_callee_when_it_picks_up_and_the_caller_hears_progress(string ice)
    {
        await using var platform = Create();
        var (call, ringing) = await ConnectAsync(platform, ice);
        await ringing.HearsTonesAsync("1234##");
        await call.HangUpAsync();
        await call.EndsAsync();

        // The pauses are one second before the first tones and half a second before the last.
        var steps = call.Transcript.ToString();
        Assert.Contains($"00:00.000  {Caller} hears progress\n00:01.000  {Callee} hears the tone 1\n", steps, StringComparison.Ordinal);
        Assert.Contains($"00:01.000  {Callee} hears the tone #\n00:01.500  {Callee} hears the tone #\n00:01.500  --> ace\n", steps, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Caller} hears the tone", steps, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ringback (us)")]
    [InlineData(",\"indications\":\"uk\"", "ringback (uk)")]
    [Documented("svaml.action.connectPstn/indications", "The locale's tone to play while ringing.")]
    public async Task Caller_hears_the_ringback_of_a_country(string indications, string tone)
    {
        Handler.Responses["ice"] = $$$"""{"action":{"name":"connectPstn","number":"+12025550141"{{{indications}}}}}""";
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.HearsAsync(tone);
        await call.HangUpAsync();
    }

    [Fact]
    [Documented("callHeader", "Call Headers can be used to pass custom data from a Sinch SDK client to another, or specified in an ICE response to be made available to the receiving client.")]
    public async Task Headers_of_the_callers_app_reach_the_app_that_is_called_and_both_events()
    {
        Handler.Responses["ice"] = """{"action":{"name":"connectMxp","destination":{"type":"username","endpoint":"bob"}}}""";
        await using var platform = Create();
        var call = await platform.UserApp("alice").CallAsync("bob", headers: new Dictionary<string, string> { ["order"] = "7" });
        var ringing = await platform.UserApp("bob").RingsAsync();
        await ringing.RejectAsync();
        await call.EndsAsync();

        Assert.Equal([new("order", "7")], ringing.Headers);
        Assert.Equal("7", (string?)Handler.Json.Single()["callHeaders"]![0]!["value"]);
    }

    [Fact]
    [Documented("svaml.action.connectMxp/callheaders", "An optional parameter that allows you to specify or override call headers provided to the receiving Sinch SDK client.")]
    [Documented("callHeader", "Call Headers can be used to pass custom data from a Sinch SDK client to another, or specified in an ICE response to be made available to the receiving client.", "Further, if Call Headers is specified they will be available in ICE and DICE events.")]
    [Documented("callHeader/key", "The call header key of the key value pair.")]
    [Documented("callHeader/value", "The call header value of the key value pair.")]
    public async Task Headers_of_the_action_override_those_of_the_callers_app()
    {
        Handler.Responses["ice"] = """{"action":{"name":"connectMxp","destination":{"type":"username","endpoint":"bob"},"callheaders":[{"key":"order","value":"8"},{"key":"vip","value":"yes"}]}}""";
        await using var platform = Create();
        var call = await CallAsync(platform);
        var ringing = await platform.UserApp("bob").RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal([new("order", "8"), new("vip", "yes")], ringing.Headers);
        Assert.Equal("""[{"key":"order","value":"8"},{"key":"vip","value":"yes"}]""", Handler.Json.Last()["callHeaders"]!.ToJsonString());
    }

    [Fact]
    [Documented("svaml.action.connectSip/callHeaders", "Private SIP headers to send with the call.")]
    public async Task Private_headers_go_to_the_SIP_device()
    {
        Handler.Responses["ice"] = $$$"""{"action":{"name":"connectSip",{{{Sip}}},"callHeaders":[{"key":"X-Queue","value":"sales"}]}}""";
        await using var platform = Create();
        await CallAsync(platform);
        var ringing = await platform.SipDevice("desk@example.com").RingsAsync();
        await ringing.RejectAsync();

        Assert.Equal([new("X-Queue", "sales")], ringing.Headers);
    }

    [Theory]
    [InlineData(1024, false)]
    [InlineData(1025, true)]
    public async Task Header_has_at_most_1024_bytes(int bytes, bool isRefused)
    {
        // The key is one byte, and é is two.
        var value = "é" + new string('x', bytes - 3);
        Handler.Responses["ice"] = $$$"""{"action":{"name":"connectSip",{{{Sip}}},"callHeaders":[{"key":"k","value":"{{{value}}}"}]}}""";
        await using var platform = Create();
        platform.Expect(UnexpectedEvents.All);
        await platform.Phone("desk@example.com").SetBehaviorAsync(PhoneBehavior.Rejects());
        var call = await CallAsync(platform);
        var end = await call.EndsAsync();

        Assert.Equal(isRefused, end.Reason == CallEndReason.InvalidSvamlAction);
        Assert.Equal(isRefused, call.Transcript.ToString().Contains($"$.action.callHeaders[0]: has {bytes} bytes; a header has at most 1024", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(",\"moh\":\"music2\"", "music (music2)")]
    [InlineData("", "silence")]
    [Documented("svaml.action.connectSip/moh", "If this optional parameter is included, plays music to the connected participant if the SIP call is placed on hold.", "If `moh` isn't specified and the SIP call is placed on hold, the user will only hear silence while during the holding period .")]
    public async Task Caller_whom_a_SIP_device_places_on_hold_hears_music_or_silence(string music, string heard)
    {
        Handler.Responses["ice"] = $$$"""{"action":{"name":"connectSip",{{{Sip}}}{{{music}}}}}""";
        Handler.Responses["ace"] = Continue;
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.HearsAsync("ringback (us)");
        var desk = await platform.SipDevice("desk@example.com").RingsAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.HoldAsync());
        await desk.AnswerAsync();
        await desk.HoldAsync();
        await call.HearsAsync(heard);
        await desk.SayAsync("Nobody hears this");
        await call.SayAsync("Nor this");
        await desk.ResumeAsync();
        await call.SayAsync("Hello again");
        await desk.HearsAsync("Hello again");
        await Assert.ThrowsAsync<InvalidOperationException>(() => desk.ResumeAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => call.HoldAsync());
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.DoesNotContain("hears somebody say \"No", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_to_apps_are_not_recorded()
    {
        Handler.Responses["ice"] = """{"instructions":[{"name":"startRecording"}],"action":{"name":"connectMxp","destination":{"type":"username","endpoint":"bob"}}}""";
        await using var platform = Create();
        await platform.UserApp("bob").SetBehaviorAsync(PhoneBehavior.Answers(hangsUpAfter: TimeSpan.FromSeconds(1)));
        var call = await CallAsync(platform);
        await call.EndsAsync();

        Assert.Contains("calls to users of apps are not recorded", call.Transcript.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("notify", Handler.Order, StringComparison.Ordinal);
    }

    [Fact]
    [Documented("svaml.instruction.setCookie", "Creates a cookie for the duration of the call.")]
    [Documented("svaml.instruction.setCookie/key", "The name of the cookie you want to set.")]
    [Documented("svaml.instruction.setCookie/value", "The value of the cookie you want to set.")]
    public async Task Cookie_lasts_as_long_as_the_call_and_can_change()
    {
        Handler.Responses["ice"] = """{"instructions":[{"name":"setCookie","key":"k","value":"v"}],"action":{"name":"connectPstn","number":"+12025550141"}}""";
        Handler.Responses["ace"] = """{"instructions":[{"name":"setCookie","key":"k","value":"w"}],"action":{"name":"hangup"}}""";
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers());
        await (await CallAsync(platform)).EndsAsync();
        Handler.Responses["ice"] = HangUp;
        await (await CallAsync(platform)).EndsAsync();

        Assert.Equal(
            [null, """[{"key":"k","value":"v"}]""", """[{"key":"k","value":"w"}]""", null, null],
            Handler.Json.Select(json => json["cookies"]?.ToJsonString()));
    }

    [Theory]
    [InlineData(1023, false)]
    [InlineData(1024, true)]
    public async Task Cookies_of_a_call_have_at_most_1024_bytes(int length, bool isRefused)
    {
        Handler.Responses["ice"] = $$$"""{"instructions":[{"name":"setCookie","key":"k","value":"{{{new string('v', length)}}}"}],"action":{"name":"hangup"}}""";
        await using var platform = Create();
        platform.Expect(UnexpectedEvents.RefusedSvaml);
        var end = await (await CallAsync(platform)).EndsAsync();

        Assert.Equal(isRefused, end.Reason == CallEndReason.InvalidSvamlAction);
    }

    [Fact]
    [Documented("svaml.instruction.playFiles", "Plays Interactive Voice Response (IVR) files for the supported locale or SSML commands at the Sinch backend.", "An IVR message is played only on the caller's side.")]
    [Documented("svaml.instruction.playFiles/ids", "The IDs of the files which will be played.", "These can be a URL to a file, SSML commands using the `#ssml[]` element, or text using the `#tts[]` element.")]
    public async Task Files_to_play_are_heard_by_the_caller_in_their_order()
    {
        Handler.Responses["ice"] = """{"instructions":[{"name":"playFiles","ids":["https://a.example/1.wav","#ssml[<speak>Two</speak>]","#tts[Three]","four"],"locale":"en-US"}],"action":{"name":"connectPstn","number":"+12025550141"}}""";
        await using var platform = Create();
        var call = await CallAsync(platform);
        foreach (var prompt in new[] { "https://a.example/1.wav", "Two", "Three", "four" })
        {
            await call.HearsAsync(prompt);
        }

        await (await platform.Phone(Callee).RingsAsync()).RejectAsync();
        await call.EndsAsync();

        Assert.DoesNotContain($"{Callee} has heard", call.Transcript.ToString(), StringComparison.Ordinal);
    }
}
