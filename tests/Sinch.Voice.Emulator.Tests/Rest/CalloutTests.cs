using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>Callouts of all kinds, from the request to the phone.</summary>
public sealed class CalloutTests
{
    private const string Callee = "+12025550141";
    private const string To = """{"type":"Number","endpoint":"+12025550141"}""";

    [Fact]
    public async Task A_tts_callout_is_spoken_and_ends()
    {
        await using var client = await EmulatedClient.StartAsync();

        var id = await client.CallOutAsync("ttsCallout", $$"""{"cli":"+12025550101","destination":{{To}},"text":"Your code is 1234.","enableDice":"true","custom":"c"}""");
        var ringing = await client.Platform.Phone(Callee).RingsAsync();
        Assert.Equal("ONGOING", (string?)(await client.GetCallAsync(id))["status"]);
        Assert.Equal("+12025550101", ringing.ShownNumber);
        await ringing.AnswerAsync();
        await ringing.HearsAsync("Your code is 1234.");
        await ringing.EndsAsync();

        var call = await client.GetCallAsync(id);
        Assert.Equal(["FINAL", "ANSWERED", "CALLERHANGUP", "pstn", "c"], new[] { "status", "result", "reason", "domain", "custom" }.Select(name => (string?)call[name]));
        Assert.Equal(("Number", Callee), ((string?)call["to"]!["type"], (string?)call["to"]!["endpoint"]));
        Assert.Equal(("Number", "+12025550101"), ((string?)call["from"]!["type"], (string?)call["from"]!["endpoint"]));
        Assert.Equal(0.0095m, (decimal)call["debit"]!["amount"]!);
        Assert.Equal("2026-01-01T12:00:00", (string?)call["timestamp"]);
        Assert.Equal(["DICE ANSWERED CALLERHANGUP"], client.Handler.Events);
    }

    [Fact]
    public async Task Prompts_replace_the_text()
    {
        await using var client = await EmulatedClient.StartAsync();

        await client.CallOutAsync("ttsCallout", $$"""{"cli":"+12025550101","destination":{{To}},"prompts":"#tts[First];#href[https://a.example/b.wav]"}""");
        var ringing = await client.Platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HearsAsync("First");
        await ringing.HearsAsync("b.wav");
    }

    [Fact]
    public async Task A_tts_callout_without_a_cli_is_accepted_and_reaches_nobody()
    {
        await using var client = await EmulatedClient.StartAsync();

        await client.CallOutAsync("ttsCallout", $$"""{"destination":{{To}},"text":"Hello","enableDice":true}""");
        var failure = await Assert.ThrowsAsync<VoiceExpectationException>(() => client.Platform.Phone(Callee).RingsAsync());

        Assert.Contains("the callout has no cli, so the call does not reach the phone", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["DICE NOANSWER TIMEOUT"], client.Handler.Events);
    }

    [Fact]
    public async Task A_custom_callout_is_conducted_by_its_own_svaml()
    {
        await using var client = await EmulatedClient.StartAsync();

        await client.CallOutAsync("customCallout", """
            {
              "ice": "{\"action\":{\"name\":\"connectPstn\",\"number\":\"+12025550141\",\"cli\":\"+12025550101\",\"amd\":{\"enabled\":\"true\"}}}",
              "ace": "{\"instructions\":[{\"name\":\"say\",\"text\":\"From Sinch\"}],\"action\":{\"name\":\"hangup\"}}"
            }
            """);
        var ringing = await client.Platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HearsAsync("From Sinch");
        await ringing.EndsAsync();

        Assert.Equal(["DICE ANSWERED MANAGERHANGUP"], client.Handler.Events);
    }

    [Fact]
    public async Task A_custom_callout_with_a_destination_has_no_ice_and_forwards_headers()
    {
        await using var client = await EmulatedClient.StartAsync();
        client.Handler.Ace = new() { Instructions = [new SayInstruction { Text = "Hello" }], Action = new HangupAction() };

        await client.CallOutAsync("customCallout", $$"""{"cli":"+12025550101","destination":{{To}},"custom":"c","enableDice":false}""", ("X-CB-Tenant", "7"), ("X-Other", "8"));
        var ringing = await client.Platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HearsAsync("Hello");
        await ringing.EndsAsync();

        Assert.Equal(["ACE c"], client.Handler.Events);
        Assert.Equal([new("X-CB-Tenant", "7")], client.Handler.Headers);
    }

    [Fact]
    public async Task A_custom_callout_without_anything_asks_with_an_ice()
    {
        await using var client = await EmulatedClient.StartAsync();
        client.Handler.Ice = new() { Action = new ConnectPstnAction { Number = Callee } };

        await client.CallOutAsync("customCallout", "{}");
        await client.Platform.Phone(Callee).RingsAsync();

        Assert.Equal(["ICE"], client.Handler.Events);
    }

    [Theory]
    [InlineData("ttsCallout", """{"destination":{"type":"number","endpoint":"alice"}}""", "$.ttsCallout.destination.endpoint: is 'alice', not a telephone number such as +12025550141")]
    [InlineData("ttsCallout", """{"destination":{"type":"number","endpoint":"+12025550141"},"dtmf":"1x"}""", "$.ttsCallout.dtmf: has 'x' at index 1; tones are 0-9, # and w")]
    [InlineData("conferenceCallout", """{"destination":{"type":"sip","endpoint":"a@b"},"conferenceId":""}""", "$.conferenceCallout.conferenceId: is empty")]
    [InlineData("conferenceCallout", """{"destination":{"type":"sip","endpoint":"a@b"},"conferenceId":"a","maxDuration":"-1"}""", "$.conferenceCallout.maxDuration: is not a positive number of seconds")]
    [InlineData("customCallout", """{"ice":"{\"action\":{\"name\":\"continue\"}}"}""", "$.customCallout.ice: has SVAML that is refused: $.action.name: 'continue' is not an action of an ICE;")]
    [InlineData("customCallout", """{"ace":"/sinch"}""", "$.customCallout.ace: is neither SVAML nor an absolute URL with the scheme http or https: '/sinch'")]
    public async Task What_the_platform_would_refuse_places_no_call(string method, string callout, string message)
    {
        await using var client = await EmulatedClient.StartAsync();

        var error = await client.SendAsync(HttpMethod.Post, "/calling/v1/callouts", $$"""{"method":"{{method}}","{{method}}":{{callout}} }""", status: 400);

        Assert.Equal(40001, (int)error!["errorCode"]!);
        Assert.StartsWith(message, (string)error["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_of_calls_is_the_capacity_of_the_platform()
    {
        await using var client = await EmulatedClient.StartAsync(options => options.MaxCalls = 1);
        await client.CallOutAsync("ttsCallout", $$"""{"destination":{{To}} }""");

        var error = await client.SendAsync(HttpMethod.Post, "/calling/v1/callouts", $$"""{"method":"ttsCallout","ttsCallout":{"destination":{{To}} } }""", status: 429);

        Assert.Equal(42900, (int)error!["errorCode"]!);
    }
}
