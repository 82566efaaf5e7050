using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>The bodies of events, member by member in the order of the wire. What does not apply is absent.</summary>
public class EventBodyTests : RawScene
{
    private const string Rate = "\"userRate\":{\"currencyId\":\"USD\",\"amount\":0.0095}";
    private const string Free = "\"debit\":{\"currencyId\":\"USD\",\"amount\":0}";
    private const string Minute = "\"debit\":{\"currencyId\":\"USD\",\"amount\":0.0095}";
    private const string Menu = """{"action":{"name":"runMenu","menus":[{"id":"main","mainPrompt":"#tts[Press 1]","maxDigits":2,"options":[{"dtmf":"1","action":"return(one)"},{"dtmf":"2","action":"menu(sub)"}]},{"id":"sub","maxDigits":2}]}}""";
    private const string OptionsOnly = """{"action":{"name":"runMenu","menus":[{"id":"main","mainPrompt":"#tts[Press 1]","options":[{"dtmf":"1","action":"return(one)"}]}]}}""";
    private const string Start = "\"timestamp\":\"2026-01-01T12:00:00Z\"";

    [Fact]
    public async Task Ice_of_a_telephone_has_a_caller_without_plus_and_a_called_number_with_plus()
    {
        Handler.Responses["ice"] = HangUp;
        await using var platform = Create();
        await (await CallAsync(platform)).EndsAsync();

        Is(platform, "ice", $$"""{"event":"ice","callid":"ID","callResourceUrl":"URL/calling/v1/calls/id/ID",{{Start}},"version":1,{{Rate}},"cli":"12025550100","to":{"type":"did","endpoint":"+12025550101"},"domain":"pstn","applicationKey":"KEY","originationType":"PSTN","rdnis":"+12025550101"}""");
    }

    [Fact]
    public async Task Ice_of_an_app_has_a_user_and_headers_and_no_caller_number()
    {
        Handler.Responses["ice"] = HangUp;
        await using var platform = Create();
        await (await platform.UserApp("alice").CallAsync("bob", "order 7", new Dictionary<string, string> { ["order"] = "7" })).EndsAsync();

        Is(platform, "ice", $$"""{"event":"ice","callid":"ID","callResourceUrl":"URL/calling/v1/calls/id/ID",{{Start}},"version":1,"custom":"order 7","user":"alice",{{Rate}},"to":{"type":"username","endpoint":"bob"},"domain":"mxp","applicationKey":"KEY","originationType":"MXP","rdnis":"","callHeaders":[{"key":"order","value":"7"}]}""");
    }

    [Fact]
    public async Task Ice_of_an_app_that_calls_a_telephone_has_a_number()
    {
        Handler.Responses["ice"] = HangUp;
        await using var platform = Create();
        await (await platform.UserApp("alice").CallAsync(Callee)).EndsAsync();

        Is(platform, "ice", $$"""{"event":"ice","callid":"ID","callResourceUrl":"URL/calling/v1/calls/id/ID",{{Start}},"version":1,"user":"alice",{{Rate}},"to":{"type":"number","endpoint":"+12025550141"},"domain":"mxp","applicationKey":"KEY","originationType":"MXP","rdnis":""}""");
    }

    [Fact]
    public async Task Ice_of_an_app_that_calls_a_conference_has_its_ID()
    {
        Handler.Responses["ice"] = HangUp;
        await using var platform = Create();
        await (await platform.UserApp("alice").CallConferenceAsync("team")).EndsAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => platform.Phone(Caller).CallConferenceAsync("team"));

        Is(platform, "ice", $$"""{"event":"ice","callid":"ID","callResourceUrl":"URL/calling/v1/calls/id/ID",{{Start}},"version":1,"user":"alice",{{Rate}},"to":{"type":"conference","endpoint":"team"},"domain":"mxp","applicationKey":"KEY","originationType":"MXP","rdnis":"","conferenceId":"team"}""");
    }

    [Fact]
    public async Task Ice_of_a_SIP_device()
    {
        Handler.Responses["ice"] = HangUp;
        await using var platform = Create();
        await (await platform.SipDevice("desk@example.com").CallAsync("+12025550101")).EndsAsync();

        Is(platform, "ice", $$"""{"event":"ice","callid":"ID","callResourceUrl":"URL/calling/v1/calls/id/ID",{{Start}},"version":1,{{Rate}},"cli":"desk@example.com","to":{"type":"sip","endpoint":"+12025550101"},"domain":"pstn","applicationKey":"KEY","originationType":"SIP","rdnis":"+12025550101"}""");
    }

    [Fact]
    public async Task Ice_of_a_custom_callout_has_neither_caller_nor_called_number()
    {
        Handler.Responses["ice"] = ConnectCallee;
        await using var platform = await StartAsync();
        await CallOutAsync(platform, "customCallout", """{"custom":"order 7"}""");
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.RejectAsync();
        await ringing.EndsAsync();

        Is(platform, "ice", $$"""{"event":"ice","callid":"ID","callResourceUrl":"URL/calling/v1/calls/id/ID",{{Start}},"version":1,"custom":"order 7",{{Rate}},"domain":"pstn","applicationKey":"KEY","originationType":"SERVER","rdnis":""}""");
    }

    [Fact]
    public async Task Ace_has_neither_caller_nor_called_number()
    {
        await using var platform = Create();
        var (call, _) = await ConnectAsync(platform);
        await call.HangUpAsync();

        Is(platform, "ace", $$"""{"event":"ace","callid":"ID",{{Start}},"version":1,"applicationKey":"KEY"}""");
    }

    [Fact]
    public async Task Ace_after_machine_detection_has_its_result_last()
    {
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.IsMachine(detectedAfter: TimeSpan.FromSeconds(3)));
        Handler.Responses["ice"] = """{"instructions":[{"name":"setCookie","key":"a","value":"b"}],"action":{"name":"connectPstn","number":"+12025550141","amd":{"enabled":true}}}""";
        Handler.Responses["ace"] = HangUp;
        await (await platform.UserApp("alice").CallAsync(Callee, "c")).EndsAsync();

        Is(platform, "ace", """{"event":"ace","callid":"ID","timestamp":"2026-01-01T12:00:03Z","version":1,"custom":"c","user":"alice","applicationKey":"KEY","cookies":[{"key":"a","value":"b"}],"amd":{"status":"machine","reason":"longgreeting","duration":3}}""");
    }

    [Theory]
    [InlineData(Menu, "1", """{"addToContext":[],"type":"return","value":"one","menuId":"main","inputMethod":"dtmf"}""")]
    [InlineData(Menu, "234", """{"addToContext":[],"type":"sequence","value":"34","menuId":"sub","inputMethod":"dtmf"}""")]
    [InlineData(Menu, "", """{"addToContext":[],"type":"timeout","menuId":"main"}""")]
    [InlineData(OptionsOnly, "9", """{"addToContext":[],"type":"invalidinput","menuId":"main"}""")]
    public async Task Pie_has_the_result_of_the_menu(string menu, string keys, string result)
    {
        Handler.Responses["ice"] = menu;
        Handler.Responses["pie"] = HangUp;
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.HearsAsync("Press 1");
        if (keys.Length > 0)
        {
            await call.PressAsync(keys);
        }

        await call.EndsAsync();

        Is(platform, "pie", $$"""{"event":"pie","callid":"ID","timestamp":"2026-01-01T12:00:{{(keys.Length > 0 ? "00" : "05")}}Z","menuResult":{{result}},"version":1,"applicationKey":"KEY"}""");
    }

    [Fact]
    public async Task Pie_of_hanging_up_has_no_value()
    {
        Handler.Responses["ice"] = Menu;
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.HangUpAsync();
        await call.EndsAsync();

        Is(platform, "pie", $$"""{"event":"pie","callid":"ID",{{Start}},"menuResult":{"addToContext":[],"type":"hangup","menuId":"main"},"version":1,"applicationKey":"KEY"}""");
    }

    [Fact]
    public async Task Pie_of_spoken_words_says_so()
    {
        Handler.Responses["ice"] = """{"action":{"name":"runMenu","enableVoice":true,"locale":"en-US","menus":[{"id":"main"}]}}""";
        Handler.Responses["pie"] = HangUp;
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.SayAsync("sales, please");
        await call.EndsAsync();

        Is(platform, "pie", $$"""{"event":"pie","callid":"ID",{{Start}},"menuResult":{"addToContext":[],"type":"sequence","value":"sales, please","menuId":"main","inputMethod":"voice"},"version":1,"applicationKey":"KEY"}""");
    }

    [Fact]
    public async Task Pie_of_a_conference_is_a_sequence_of_the_conference()
    {
        Handler.Responses["ice"] = """{"action":{"name":"connectConf","conferenceId":"team","conferenceDtmfOptions":{"mode":"detect"}}}""";
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.PressAsync("5");
        await call.HangUpAsync();
        await call.EndsAsync();

        Is(platform, "pie", $$"""{"event":"pie","callid":"ID",{{Start}},"menuResult":{"addToContext":[],"type":"sequence","value":"5","menuId":"team","inputMethod":"dtmf"},"version":1,"applicationKey":"KEY","conferenceId":"team"}""");
    }

    [Fact]
    public async Task Dice_of_an_answered_call_has_a_duration_and_numbers_without_plus()
    {
        await using var platform = Create();
        var (call, _) = await ConnectAsync(platform);
        await platform.AdvanceAsync(TimeSpan.FromSeconds(12));
        await call.HangUpAsync();
        await call.EndsAsync();

        Is(platform, "dice", $$"""{"event":"dice","callid":"ID","timestamp":"2026-01-01T12:00:12Z","reason":"CALLERHANGUP","result":"ANSWERED","version":1,{{Minute}},{{Rate}},"to":{"type":"number","endpoint":"12025550141"},"applicationKey":"KEY","duration":12,"from":"12025550100"}""");
    }

    [Fact]
    public async Task Dice_of_a_call_that_failed_has_no_duration_and_costs_nothing()
    {
        await using var platform = Create();
        await platform.Faults.RespondAsync(500, "ice");
        await (await CallAsync(platform)).EndsAsync();

        Is(platform, "dice", $$"""{"event":"dice","callid":"ID","timestamp":"2026-01-01T12:00:03Z","reason":"CALLBACKERROR","result":"FAILED","version":1,{{Free}},{{Rate}},"to":{"type":"did","endpoint":"12025550101"},"applicationKey":"KEY","from":"12025550100"}""");
    }

    [Fact]
    public async Task Dice_of_an_app_in_a_conference_has_the_user_the_headers_and_the_conference()
    {
        Handler.Responses["ice"] = """{"action":{"name":"connectConf","conferenceId":"team"}}""";
        await using var platform = Create();
        var call = await platform.UserApp("alice").CallConferenceAsync("team", "c", new Dictionary<string, string> { ["k"] = "v" });
        await call.HangUpAsync();
        await call.EndsAsync();

        Is(platform, "dice", $$"""{"event":"dice","callid":"ID",{{Start}},"reason":"CALLERHANGUP","result":"ANSWERED","version":1,"custom":"c","user":"alice",{{Minute}},{{Rate}},"to":{"type":"conference","endpoint":"team"},"applicationKey":"KEY","duration":0,"from":"alice","callHeaders":[{"key":"k","value":"v"}],"conferenceId":"team"}""");
    }

    [Fact]
    public async Task Dice_of_an_app_that_the_application_put_into_a_conference_has_whom_it_called()
    {
        Handler.Responses["ice"] = """{"action":{"name":"connectConf","conferenceId":"team"}}""";
        await using var platform = Create();
        var call = await platform.UserApp("alice").CallAsync("bob");
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("""{"type":"username","endpoint":"bob"}""", Handler.Json.Last()["to"]!.ToJsonString());
    }

    [Theory]
    [InlineData("recording_finished", """{"event":"notify","callid":"ID","version":1,"type":"recording_finished"}""")]
    [InlineData("recording_available", """{"event":"notify","callid":"ID","version":1,"type":"recording_available","destination":"s3://bucket/a.wav"}""")]
    [InlineData("transcription_available", """{"event":"notify","callid":"ID","version":1,"type":"transcription_available","destination":"s3://bucket/a-transcript.json"}""")]
    [InlineData("amd", """{"event":"notify","callid":"ID","version":1,"type":"amd","amd":{"status":"machine","reason":"longgreeting","duration":4}}""")]
    [InlineData("amd_beep", """{"event":"notify","callid":"ID","version":1,"type":"amd_beep","amd":{"status":"machine","reason":"beep","duration":8}}""")]
    public async Task Notifications_have_neither_a_time_nor_a_key(string type, string body)
    {
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.IsMachine(detectedAfter: TimeSpan.FromSeconds(4), beepsAfter: TimeSpan.FromSeconds(8)));
        Handler.Responses["ice"] = """
            {"instructions":[{"name":"startRecording","options":{"destinationUrl":"s3://bucket/a.wav","transcriptionOptions":{"enabled":true}}}],
             "action":{"name":"connectPstn","number":"+12025550141","amd":{"enabled":true,"async":true}}}
            """;
        Handler.Responses["ace"] = Continue;
        var call = await CallAsync(platform);
        await platform.AdvanceAsync(TimeSpan.FromSeconds(10));
        await call.HangUpAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(body, Normalize(platform, Handler.Bodies.Single(json => json.Contains($"\"type\":\"{type}\"", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Notification_of_refused_SVAML_ends_with_the_error_and_the_user()
    {
        Handler.Responses["ice"] = Continue;
        await using var platform = Create();
        platform.Expect(UnexpectedEvents.RefusedSvaml);
        await (await platform.UserApp("alice").CallAsync("bob", "c")).EndsAsync();

        Is(platform, "notify", """{"event":"notify","callid":"ID","version":1,"type":"callingerror","custom":"c","errorCode":40001,"errorMsg":"Illegal SVAML","user":"alice"}""");
    }

    private void Is(VoiceEmulator platform, string name, string expected) => Assert.Equal(expected, Normalize(platform, Handler.Body(name)));

    /// <summary>Names what differs from platform to platform.</summary>
    private static string Normalize(VoiceEmulator platform, string body)
        => body
            .Replace((string)System.Text.Json.Nodes.JsonNode.Parse(body)!["callid"]!, "ID", StringComparison.Ordinal)
            .Replace(platform.ApplicationKey, "KEY", StringComparison.Ordinal)
            .Replace(platform.Endpoint.AbsoluteUri.TrimEnd('/'), "URL", StringComparison.Ordinal);
}
