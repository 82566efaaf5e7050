using System.Net;
using System.Text.Json.Nodes;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Web;

/// <summary>What the page does with calls: it stops the clock, holds callbacks and decides on them, sends them again, and starts anew.</summary>
public class PageControlTests
{
    [Fact]
    public async Task Paused_clock_moves_by_steps()
    {
        await using var scene = await PageScene.StartAsync(usesRealTime: true);
        await scene.DoAsync("PUT", "/emulator/v1/clock", """{"isPaused":true}""");
        var call = await scene.Kit.Phone(PageScene.Caller).CallAsync(PageScene.Number);
        Assert.DoesNotContain("has heard", await TranscriptAsync(scene, call), StringComparison.Ordinal);

        await scene.DoAsync("POST", "/emulator/v1/clock/steps");
        Assert.Contains("has heard \"Press 1 to hang up.\"", await TranscriptAsync(scene, call), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_skips_what_plays_and_waits_for_people()
    {
        await using var scene = await PageScene.StartAsync(usesRealTime: true);
        await scene.DoAsync("PUT", "/emulator/v1/clock", """{"skipsPlayback":true}""");
        var call = await scene.Kit.Phone(PageScene.Caller).CallAsync(PageScene.Number);
        await call.HearsAsync("Press 1");
        Assert.DoesNotContain("menu result", await TranscriptAsync(scene, call), StringComparison.Ordinal);

        await call.PressAsync("1");
        var end = await call.EndsAsync();
        Assert.Equal(CallEndReason.ManagerHangup, end.Reason);
    }

    [Fact]
    public async Task Virtual_time_has_no_pace()
    {
        await using var scene = await PageScene.StartAsync();
        using var pace = await scene.SendAsync("PUT", "/emulator/v1/clock", """{"speed":10}""");
        using var step = await scene.SendAsync("POST", "/emulator/v1/clock/steps");

        Assert.Equal(HttpStatusCode.Conflict, pace.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, step.StatusCode);
        Assert.Contains("Time is virtual", await pace.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Held_callback_is_edited_and_signed_anew()
    {
        await using var scene = await PageScene.StartAsync();
        await scene.DoAsync("PUT", "/emulator/v1/breaks", """{"events":["ice"]}""");
        var calling = scene.Kit.Phone(PageScene.Caller).CallAsync(PageScene.Number);
        var held = await HeldAsync(scene);
        Assert.Empty(scene.Handled);

        var body = JsonNode.Parse((string)held["body"]!)!;
        body["cli"] = "4915112345";
        await scene.DoAsync("POST", $"/emulator/v1/held/{held["number"]}", new JsonObject { ["action"] = "send", ["body"] = body.ToJsonString() }.ToJsonString());
        await (await calling).HearsAsync("Press 1");
        Assert.Equal(["ice from 4915112345"], scene.Handled);
    }

    [Fact]
    public async Task Held_callback_is_answered_by_hand()
    {
        await using var scene = await PageScene.StartAsync();
        await scene.DoAsync("PUT", "/emulator/v1/breaks", """{"events":["ice"]}""");
        var calling = scene.Kit.Phone(PageScene.Caller).CallAsync(PageScene.Number);
        var held = await HeldAsync(scene);
        const string Svaml = """{"instructions":[{"name":"say","text":"By hand."}],"action":{"name":"hangup"}}""";
        await scene.DoAsync("POST", $"/emulator/v1/held/{held["number"]}", new JsonObject { ["action"] = "respond", ["body"] = Svaml }.ToJsonString());
        var call = await calling;
        await call.HearsAsync("By hand.");
        await call.EndsAsync();

        Assert.DoesNotContain(scene.Handled, handled => handled.StartsWith("ice", StringComparison.Ordinal));
        var callback = (await scene.RecordAsync(call.Id))["callbacks"]![0]!;
        Assert.True((bool)callback["isByHand"]!);
        Assert.Equal("accepted", (string?)callback["verdict"]);
    }

    [Fact]
    public async Task Held_callback_fails_on_demand()
    {
        await using var scene = await PageScene.StartAsync();
        await scene.DoAsync("PUT", "/emulator/v1/breaks", """{"events":["ice"]}""");
        var calling = scene.Kit.Phone(PageScene.Caller).CallAsync(PageScene.Number);
        var held = await HeldAsync(scene);
        await scene.DoAsync("POST", $"/emulator/v1/held/{held["number"]}", """{"action":"fail"}""");
        var end = await (await calling).EndsAsync();

        Assert.Equal(CallEndReason.CallbackError, end.Reason);
        Assert.DoesNotContain(scene.Handled, handled => handled.StartsWith("ice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clock_stands_still_while_a_callback_is_held()
    {
        await using var scene = await PageScene.StartAsync(usesRealTime: true, options => options.Speed = 1000);
        await scene.DoAsync("PUT", "/emulator/v1/breaks", """{"events":["ice"]}""");
        var calling = scene.Kit.Phone(PageScene.Caller).CallAsync(PageScene.Number);
        var held = await HeldAsync(scene);
        var before = scene.Platform.TimeProvider.GetUtcNow();
        Assert.Equal(before, scene.Platform.TimeProvider.GetUtcNow());

        await scene.DoAsync("POST", $"/emulator/v1/held/{held["number"]}", """{"action":"send"}""");
        await (await calling).EndsAsync(TimeSpan.FromHours(1));
        Assert.True(scene.Platform.TimeProvider.GetUtcNow() > before);
    }

    [Fact]
    public async Task Disposal_lets_held_callbacks_go()
    {
        var scene = await PageScene.StartAsync();
        await scene.DoAsync("PUT", "/emulator/v1/breaks", """{"events":["ice"]}""");
        _ = scene.Kit.Phone(PageScene.Caller).CallAsync(PageScene.Number).ContinueWith(task => task.Exception, TaskScheduler.Default);
        await HeldAsync(scene);
        await scene.Platform.DisposeAsync();
    }

    [Fact]
    public async Task Callback_is_sent_again_and_the_call_does_not_notice()
    {
        await using var scene = await PageScene.StartAsync();
        var call = await scene.PlayAsync();
        var before = (await scene.RecordAsync(call.Id))["steps"]!.ToJsonString();
        scene.Handled.Clear();
        await scene.DoAsync("POST", $"/emulator/v1/calls/{call.Id}/callbacks/2/resend", "{}");

        var record = await scene.RecordAsync(call.Id);
        Assert.Equal(["pie bye"], scene.Handled);
        Assert.Equal(before, record["steps"]!.ToJsonString());
        var resent = record["callbacks"]!.AsArray()[^1]!;
        Assert.Equal((4, "pie", true, "accepted"), ((int)resent["number"]!, (string)resent["event"]!, (bool)resent["isResent"]!, (string)resent["verdict"]!));
    }

    [Fact]
    public async Task Callback_is_edited_and_sent_again()
    {
        await using var scene = await PageScene.StartAsync();
        var call = await scene.PlayAsync();
        var sent = (await scene.RecordAsync(call.Id))["callbacks"]![1]!;
        scene.Handled.Clear();
        var body = ((string)sent["body"]!).Replace("\"bye\"", "\"Ärger\"", StringComparison.Ordinal);
        await scene.DoAsync("POST", $"/emulator/v1/calls/{call.Id}/callbacks/2/resend", new JsonObject { ["body"] = body }.ToJsonString());

        Assert.Equal(["pie Ärger"], scene.Handled);
    }

    [Fact]
    public async Task Resent_callback_that_fails_is_no_problem_of_a_test()
    {
        await using var scene = await PageScene.StartAsync();
        var call = await scene.PlayAsync();
        await scene.DoAsync("POST", $"/emulator/v1/calls/{call.Id}/callbacks/1/resend", """{"body":"nonsense"}""");
        await scene.Kit.VerifyAsync();

        var resent = (await scene.RecordAsync(call.Id))["callbacks"]!.AsArray()[^1]!;
        Assert.Equal(("failed", 400), ((string)resent["verdict"]!, (int)resent["status"]!));
    }

    [Fact]
    public async Task Reset_hangs_up_and_forgets()
    {
        await using var scene = await PageScene.StartAsync();
        var ended = await scene.PlayAsync();
        var live = await scene.Kit.Phone(PageScene.Caller).CallAsync(PageScene.Number);
        await live.HearsAsync("Press 1");
        await scene.DoAsync("DELETE", "/emulator/v1/calls");
        var updates = await scene.FollowAsync(_ => true);
        await scene.Kit.VerifyAsync();

        Assert.Empty(updates[0]["calls"]!.AsArray());
        foreach (var id in new[] { ended.Id, live.Id })
        {
            using var response = await scene.SendAsync("GET", $"/emulator/v1/calls/{id}/call.json");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Equal("dice MANAGERHANGUP", scene.Handled[^1]);
        await scene.PlayAsync();
    }

    [Fact]
    public async Task Page_gets_each_step_once()
    {
        await using var scene = await PageScene.StartAsync();
        var following = scene.FollowAsync(update => update["calls"]!.AsArray().Any(call => (bool)call!["hasEnded"]! && call["callbacks"]!.AsArray().Any(callback => (string)callback!["event"]! == "dice")));
        var call = await scene.PlayAsync();
        var parts = (await following).SelectMany(update => update["calls"]!.AsArray()).ToList();

        var expected = 0;
        foreach (var part in parts)
        {
            Assert.Equal(expected, (int)part!["firstStep"]!);
            expected += part["steps"]!.AsArray().Count;
        }

        var record = await scene.RecordAsync(call.Id);
        Assert.Equal(record["steps"]!.AsArray().Count, expected);
        Assert.Equal([1, 2, 3], parts.SelectMany(part => part!["callbacks"]!.AsArray()).Select(callback => (int)callback!["number"]!));
    }

    private static async Task<string> TranscriptAsync(PageScene scene, PhoneCall call)
        => string.Join('\n', (await scene.RecordAsync(call.Id))["steps"]!.AsArray().Select(step => (string)step!["sentence"]!));

    private static async Task<JsonNode> HeldAsync(PageScene scene)
    {
        var updates = await scene.FollowAsync(update => update["held"]!.AsArray().Count > 0);
        return updates[^1]["held"]![0]!;
    }
}
