using System.Net;
using System.Text;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Which events callouts send, and where their responses come from.</summary>
public class CalloutEventTests : RawScene
{
    private const string To = "\"destination\":{\"type\":\"number\",\"endpoint\":\"+12025550141\"}";
    private const string Menu = """{"action":{"name":"runMenu","menus":[{"id":"main","mainPrompt":"#tts[Press 1]","maxDigits":1}]}}""";

    [Theory]
    [InlineData("ttsCallout", true, "ace pie(sequence) dice(ANSWERED,MANAGERHANGUP)")]
    [InlineData("ttsCallout", false, "ace dice(ANSWERED,MANAGERHANGUP)")]
    [InlineData("conferenceCallout", true, "ace pie(sequence) dice(ANSWERED,MANAGERHANGUP)")]
    [InlineData("conferenceCallout", false, "ace dice(ANSWERED,MANAGERHANGUP)")]
    public async Task Results_of_menus_are_sent_if_the_callout_enables_them(string method, bool enablePie, string order)
    {
        Handler.Responses["ace"] = Menu;
        Handler.Responses["pie"] = HangUp;
        await using var platform = await StartAsync();
        await CallOutAsync(platform, method, $$"""{"cli":"+12025550101",{{To}},"conferenceId":"team","enableAce":true,"enablePie":{{(enablePie ? "true" : "false")}},"enableDice":true}""");
        var ringing = await AnswerAsync(platform);
        await ringing.HearsAsync("Press 1");
        await ringing.PressAsync("1");
        await ringing.EndsAsync();

        Assert.Equal(order, Handler.Order);
    }

    [Fact]
    public async Task Conference_callout_joins_the_conference_that_the_ACE_names()
    {
        Handler.Responses["ace"] = """{"action":{"name":"connectConf","conferenceId":"other"}}""";
        await using var platform = await StartAsync();
        await CallOutAsync(platform, "conferenceCallout", $$"""{{{To}},"conferenceId":"team","enableAce":true,"enableDice":true}""");
        var ringing = await AnswerAsync(platform);
        await ringing.HangUpAsync();
        await ringing.EndsAsync();

        Assert.Equal("other", (string?)Handler.Json.Last()["conferenceId"]);
    }

    [Fact]
    public async Task Conference_callout_without_events_greets_and_joins()
    {
        await using var platform = await StartAsync();
        await CallOutAsync(platform, "conferenceCallout", $$"""{{{To}},"conferenceId":"team","greeting":"Welcome","maxDuration":60}""");
        var ringing = await AnswerAsync(platform);
        await ringing.HearsAsync("Welcome");
        var end = await ringing.EndsAsync();

        Assert.Equal((CallEndReason.Timeout, 60, ""), (end.Reason, end.Duration.TotalSeconds, Handler.Order));
    }

    [Fact]
    public async Task Tts_callout_speaks_although_the_ACE_has_no_response()
    {
        await using var platform = await StartAsync();
        await platform.Faults.RespondAsync(500, "ace");
        await CallOutAsync(platform, "ttsCallout", $$"""{"cli":"+12025550101",{{To}},"text":"Your order is ready.","enableAce":true}""");
        var ringing = await AnswerAsync(platform);
        await ringing.HearsAsync("Your order is ready.");
        await ringing.EndsAsync();
    }

    [Fact]
    public async Task Blank_events_of_a_custom_callout_go_to_the_configured_URL()
    {
        Handler.Responses["ice"] = ConnectCallee;
        Handler.Responses["ace"] = Menu;
        Handler.Responses["pie"] = HangUp;
        await using var platform = await StartAsync();
        await CallOutAsync(platform, "customCallout", """{"ice":"","ace":" "}""");
        var ringing = await AnswerAsync(platform);
        await ringing.HearsAsync("Press 1");
        await ringing.PressAsync("1");
        await ringing.EndsAsync();

        Assert.Equal("ice ace pie(sequence) dice(ANSWERED,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Events_of_a_custom_callout_go_to_their_own_URLs()
    {
        using var web = new Web(new()
        {
            ["/ice"] = ConnectCallee,
            ["/ace"] = Menu,
            ["/pie"] = HangUp,
        });
        await using var platform = await StartAsync(options => options.HttpHandler = web);
        await CallOutAsync(platform, "customCallout", """{"ice":"http://app.example/ice","ace":"http://app.example/ace","pie":"http://app.example/pie"}""");
        var ringing = await AnswerAsync(platform);
        await ringing.HearsAsync("Press 1");
        await ringing.PressAsync("1");
        await ringing.EndsAsync();

        Assert.Equal(["/ice", "/ace", "/pie"], web.Paths);
        Assert.Equal("dice(ANSWERED,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task SVAML_for_the_ICE_decides_whom_a_custom_callout_calls()
    {
        await using var platform = await StartAsync();
        await CallOutAsync(platform, "customCallout", """{"destination":{"type":"number","endpoint":"+12025550142"},"ice":"{\"action\":{\"name\":\"connectPstn\",\"number\":\"+12025550141\"}}"}""");
        await (await platform.Phone(Callee).RingsAsync()).RejectAsync();

        Assert.Equal("dice(BUSY,CANCEL)", Handler.Order);
    }

    [Theory]
    [InlineData(",\"enableAce\":false,\"enableDice\":false", "")]
    [InlineData("", "ace dice(ANSWERED,MANAGERHANGUP)")]
    public async Task Flags_of_a_custom_callout_suppress_events(string flags, string order)
    {
        Handler.Responses["ace"] = HangUp;
        await using var platform = await StartAsync();
        await CallOutAsync(platform, "customCallout", $$"""{{{To}},"cli":"+12025550101"{{flags}}}""");
        await (await AnswerAsync(platform)).EndsAsync();

        Assert.Equal(order, Handler.Order);
    }

    [Fact]
    public async Task Custom_callout_whose_ACE_fails_has_nothing_to_continue_with()
    {
        await using var platform = await StartAsync();
        platform.Expect(UnexpectedEvents.All);
        await platform.Faults.RespondAsync(500, "ace");
        await CallOutAsync(platform, "customCallout", $$"""{{{To}}}""");
        var ringing = await AnswerAsync(platform);
        await ringing.EndsAsync();

        Assert.Contains("there is nobody to continue with  [unknown]", ringing.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"name\":\"connectConf\",\"conferenceId\":\"team\"}", "nobody is there to join the conference")]
    [InlineData("{\"name\":\"runMenu\",\"menus\":[{\"id\":\"main\"}]}", "nobody is there to hear the menu")]
    [InlineData("{\"name\":\"park\"}", "nobody is there to be parked")]
    public async Task ICE_of_a_custom_callout_has_to_call_somebody(string action, string problem)
    {
        Handler.Responses["ice"] = $"{{\"action\":{action}}}";
        await using var platform = await StartAsync();
        platform.Expect(UnexpectedEvents.RefusedSvaml);
        await CallOutAsync(platform, "customCallout", "{}");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal("ice notify(callingerror) dice(FAILED,INVALIDSVAMLACTION)", Handler.Order);
        Assert.Contains(problem, (await Assert.ThrowsAsync<VoiceExpectationException>(() => platform.Phone(Callee).RingsAsync(TimeSpan.FromSeconds(1)))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("46000000002", 2)]
    [InlineData("46000000009", 9)]
    [InlineData("4600000000020", 10)]
    public async Task Test_number_speaks_as_often_as_it_says(string number, int times)
    {
        Handler.Responses["ice"] = $$$"""{"action":{"name":"connectPstn","number":"{{{number}}}"}}""";
        Handler.Responses["ace"] = Continue;
        await using var platform = Create();
        var call = await CallAsync(platform);
        var end = await call.EndsAsync();

        Assert.Equal(CallEndReason.CalleeHangup, end.Reason);
        Assert.Equal(times, call.Transcript.ToString().Split($"{Caller} hears somebody say").Length - 1);
        Assert.StartsWith("00:07.500", call.Transcript.ToString().Split('\n').Single(line => line.EndsWith($"{number} is answered", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_number_that_stays_for_two_minutes()
    {
        Handler.Responses["ice"] = """{"action":{"name":"connectPstn","number":"4600000000010"}}""";
        Handler.Responses["ace"] = Continue;
        await using var platform = Create();
        var end = await (await CallAsync(platform)).EndsAsync(TimeSpan.FromMinutes(5));

        Assert.Equal((CallEndReason.CalleeHangup, 120), (end.Reason, end.Duration.TotalSeconds));
    }

    [Fact]
    public async Task Test_number_hangs_up_at_a_tone()
    {
        Handler.Responses["ice"] = """{"action":{"name":"connectPstn","number":"4600000000020"}}""";
        Handler.Responses["ace"] = Continue;
        await using var platform = Create();
        var call = await CallAsync(platform);
        await call.HearsAsync("This is a test number.");
        await call.PressAsync("0");

        Assert.Equal(CallEndReason.CalleeHangup, (await call.EndsAsync()).Reason);
    }

    private static async Task<PhoneCall> AnswerAsync(VoiceEmulator platform)
    {
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        return ringing;
    }

    /// <summary>An application behind URLs, without sockets.</summary>
    private sealed class Web(Dictionary<string, string> responses) : HttpMessageHandler
    {
        public List<string> Paths { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            Paths.Add(path);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(responses[path], Encoding.UTF8, "application/json") });
        }
    }
}
