using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>Changes of calls, legs and conferences while they last.</summary>
public sealed class CallChangeTests
{
    private const string Caller = "+12025550100";
    private const string Callee = "+12025550141";

    [Fact]
    public async Task A_ringing_call_can_only_be_hung_up()
    {
        await using var client = await EmulatedClient.StartAsync();
        var id = await client.CallOutAsync("ttsCallout", """{"cli":"+12025550101","destination":{"type":"number","endpoint":"+12025550141"}}""");

        var error = await client.ChangeAsync(id, """{"instructions":[{"name":"say","text":"a"}]}""", status: 400);
        Assert.Equal((40003, "The call rings +12025550141; only calls that are connected can be changed"), ((int)error!["errorCode"]!, (string)error["message"]!));

        await client.ChangeAsync(id, """{"action":{"name":"hangup"}}""");
        Assert.Equal("MANAGERHANGUP", (string?)(await client.GetCallAsync(id))["reason"]);
        Assert.Equal("Call not found", (string?)(await client.ChangeAsync(id, """{"action":{"name":"hangup"}}""", status: 404))!["message"]);
    }

    [Fact]
    public async Task Illegal_svaml_is_refused_with_its_place()
    {
        await using var client = await EmulatedClient.StartAsync();
        var (caller, _) = await ConnectAsync(client);

        var error = await client.ChangeAsync(caller.Id, """{"action":{"name":"runMenu","menus":[{"id":"a","options":[{"dtmf":"1","action":"menu(b)"}]}]}}""", status: 400);

        Assert.Equal(40003, (int)error!["errorCode"]!);
        Assert.StartsWith("$.action.menus[0]", (string)error["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"ACTION":{"Name":"Park","maxDuration":"60","holdPrompt":"#tts[Wait]"}}""")]
    [InlineData("""{"action":{"name":"park","maxDuration":60.0,"holdPrompt":"#tts[Wait]","introPrompt":null}}""")]
    [InlineData("""{"action":{"name":"RUNMENU","barge":"false","menus":[{"id":"main","mainPrompt":"#tts[Wait]","repeats":"2","timeoutMills":"5000","options":[{"dtmf":1,"action":"return(1)"}]}]}}""")]
    public async Task What_the_validator_permits_can_be_executed(string svaml)
    {
        await using var client = await EmulatedClient.StartAsync();
        var (caller, _) = await ConnectAsync(client);

        await client.ChangeAsync(caller.Id, svaml);

        await caller.HearsAsync("Wait");
    }

    [Fact]
    public async Task Prompts_are_for_the_caller_and_do_not_part_the_call()
    {
        await using var client = await EmulatedClient.StartAsync();
        var (caller, callee) = await ConnectAsync(client);

        await client.ChangeAsync(caller.Id, """{"instructions":[{"name":"say","text":"One minute left"}],"action":{"name":"continue"}}""");
        await caller.HearsAsync("One minute left");
        await callee.SayAsync("Still here");
        await caller.HearsAsync("Still here");

        Assert.DoesNotContain($"{Callee} begins to hear \"One minute left\"", caller.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("caller", true, false)]
    [InlineData("Callee", false, true)]
    [InlineData("both", true, true)]
    public async Task A_leg_hears_what_is_for_it(string leg, bool callerHears, bool calleeHears)
    {
        await using var client = await EmulatedClient.StartAsync();
        var (caller, callee) = await ConnectAsync(client);

        await client.SendAsync(HttpMethod.Patch, $"/calling/v1/calls/id/{caller.Id}/leg/{leg}", """{"instructions":[{"name":"playFiles","ids":["#tts[Beep]"],"locale":"en-US"}]}""");
        foreach (var listener in (PhoneCall[])[.. callerHears ? [caller] : Array.Empty<PhoneCall>(), .. calleeHears ? [callee] : Array.Empty<PhoneCall>()])
        {
            await listener.HearsAsync("Beep");
        }

        await caller.SayAsync("Still here");
        await callee.HearsAsync("Still here");

        var transcript = caller.Transcript.ToString();
        Assert.Equal(callerHears, transcript.Contains($"{Caller} has heard \"Beep\"", StringComparison.Ordinal));
        Assert.Equal(calleeHears, transcript.Contains($"{Callee} has heard \"Beep\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_prompts_can_be_for_a_leg()
    {
        await using var client = await EmulatedClient.StartAsync();
        var (caller, _) = await ConnectAsync(client);

        var error = await client.SendAsync(
            HttpMethod.Patch, $"/calling/v1/calls/id/{caller.Id}/leg/callee", """{"instructions":[{"name":"say"},{"name":"sendDtmf","value":"1"}]}""", status: 400);

        Assert.Equal("$.instructions[1].name: is neither 'playFiles' nor 'say', which alone can be for a leg", (string?)error!["message"]);
    }

    [Fact]
    public async Task A_call_that_came_in_is_described()
    {
        await using var client = await EmulatedClient.StartAsync();
        var (caller, _) = await ConnectAsync(client);
        await client.Platform.AdvanceAsync(TimeSpan.FromSeconds(61));

        var call = await client.GetCallAsync(caller.Id);

        Assert.Equal(["ONGOING", "ANSWERED", "N/A"], new[] { "status", "result", "reason" }.Select(name => (string?)call[name]));
        Assert.Equal(61, (int)call["duration"]!);
        Assert.Equal(0.019m, (decimal)call["debit"]!["amount"]!);
        Assert.Equal(Caller, (string?)call["from"]!["endpoint"]);
        Assert.Equal(Callee, (string?)call["to"]!["endpoint"]);
    }

    [Fact]
    public async Task Participants_of_a_conference_are_managed()
    {
        await using var client = await EmulatedClient.StartAsync();
        var (first, firstId) = await JoinAsync(client, Callee);
        var (second, secondId) = await JoinAsync(client, "+12025550142");
        var (third, _) = await JoinAsync(client, "+12025550143");
        string Path(string id) => $"/calling/v1/conferences/id/room/{id}";

        await client.SendAsync(HttpMethod.Patch, Path(firstId), """{"command":"mute"}""");
        await client.SendAsync(HttpMethod.Patch, Path(secondId), """{"command":"OnHold","moh":"Music1"}""");
        Assert.Contains("+12025550142 hears music (music1)", second.Transcript.ToString(), StringComparison.Ordinal);
        var participants = (await client.GetConferenceAsync("room"))["participants"]!.AsArray();
        Assert.Equal([firstId, secondId], participants.Take(2).Select(participant => (string?)participant!["id"]));
        Assert.Equal([true, false, false], participants.Select(participant => (bool)participant!["muted"]!));
        Assert.Equal([false, true, false], participants.Select(participant => (bool)participant!["onhold"]!));
        Assert.Equal(Callee, (string?)participants[0]!["cli"]);

        await client.SendAsync(HttpMethod.Patch, Path(firstId), """{"command":"unmute"}""");
        await client.SendAsync(HttpMethod.Patch, Path(secondId), """{"command":"resume"}""");
        await first.SayAsync("Hello");
        await second.HearsAsync("Hello");

        await client.SendAsync(HttpMethod.Delete, Path(secondId));
        Assert.Equal(CallEndReason.ManagerHangup, (await second.EndsAsync()).Reason);
        await client.SendAsync(HttpMethod.Delete, Path(secondId), status: 404);
        await client.SendAsync(HttpMethod.Delete, "/calling/v1/conferences/id/room", status: 204);
        Assert.Equal(CallEndReason.ManagerHangup, (await first.EndsAsync()).Reason);
        Assert.Equal(CallEndReason.ManagerHangup, (await third.EndsAsync()).Reason);
        Assert.Equal("Conference not found", (string?)(await client.SendAsync(HttpMethod.Get, "/calling/v1/conferences/id/room", status: 404))!["message"]);
        await client.SendAsync(HttpMethod.Delete, "/calling/v1/conferences/id/room", status: 404);
    }

    [Fact]
    public async Task Calls_over_data_alone_cannot_be_changed()
    {
        await using var client = await EmulatedClient.StartAsync();
        client.Handler.Ice = new() { Action = new ConnectMxpAction { Destination = new() { Endpoint = "bob" } } };
        var call = await client.Platform.UserApp("alice").CallAsync("bob");
        await client.Platform.UserApp("bob").RingsAsync();

        var error = await client.ChangeAsync(call.Id, """{"action":{"name":"hangup"}}""", status: 400);

        Assert.Equal(40003, (int)error!["errorCode"]!);
    }

    private static async Task<(PhoneCall Caller, PhoneCall Callee)> ConnectAsync(EmulatedClient client)
    {
        client.Handler.Ice = new() { Action = new ConnectPstnAction { Number = Callee } };
        client.Handler.Ace = new() { Action = new ContinueAction() };
        var caller = await client.Platform.Phone(Caller).CallAsync("+12025550101");
        var callee = await client.Platform.Phone(Callee).RingsAsync();
        await callee.AnswerAsync();
        return (caller, callee);
    }

    private static async Task<(PhoneCall Call, string Id)> JoinAsync(EmulatedClient client, string number)
    {
        var id = await client.CallOutAsync(
            "conferenceCallout", $$"""{"destination":{"type":"number","endpoint":"{{number}}"},"conferenceId":"room","greeting":"Welcome","mohClass":"ring"}""");
        var call = await client.Platform.Phone(number).RingsAsync();
        await call.AnswerAsync();
        await call.HearsAsync("Welcome");
        return (call, id);
    }
}
