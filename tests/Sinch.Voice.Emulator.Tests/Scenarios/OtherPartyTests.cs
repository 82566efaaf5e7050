using Sinch.Voice.Emulator.Tests.Coverage;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Calls from and to users of apps, SIP devices and streams.</summary>
public class OtherPartyTests : Scene
{
    [Fact]
    [Documented("svaml.action.connectMxp", "Determines how an application-to-application call is connected.")]
    public async Task App_to_app_is_an_ICE_alone()
    {
        Handler.Ice = _ => new() { Action = new ConnectMxpAction { Destination = new() { Endpoint = "bob" } } };
        await using var platform = Create();
        var call = await platform.UserApp("alice").CallAsync("bob", headers: new Dictionary<string, string> { ["order"] = "7" });
        var ringing = await platform.UserApp("bob").RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HangUpAsync();
        await call.EndsAsync();

        var ice = Handler.All<IceEvent>().Single();
        Assert.Equal(("alice", "mxp", "MXP"), (ice.User, ice.Domain?.Value, ice.OriginationType));
        Assert.Equal("7", ice.CallHeaders?.Single().Value);
        Assert.Null(ice.Cli);
        Assert.Equal("ICE", Handler.Order);
    }

    [Fact]
    public async Task App_to_telephone_has_all_events()
    {
        Handler.Ice = _ => Connect();
        await using var platform = Create();
        var call = await platform.UserApp("alice").CallAsync(Callee);
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("ICE ACE DICE(ANSWERED,CALLEEHANGUP)", Handler.Order);
    }

    [Fact]
    [Documented("svaml.action.connectPstn/dialTimeout", "The max duration the call will wait in ringing unanswered state before terminating with ```TIMEOUT/NO ANSWER``` on PSTN leg and ```NA/BUSY```on MXP leg.")]
    public async Task User_who_does_not_answer_is_busy()
    {
        Handler.Ice = _ => new() { Action = new ConnectMxpAction { Destination = new() { Endpoint = "bob" } } };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await platform.UserApp("bob").RingsAsync();

        Assert.Equal("Busy NotAvailable 0", End(await call.EndsAsync()));
    }

    [Fact]
    [Documented("svaml.action.connectSip", "Determines how to route a call to a SIP server.")]
    public async Task Sip_device_is_called()
    {
        Handler.Ice = _ => new() { Action = new ConnectSipAction { Destination = new() { Endpoint = "desk@example.com" } } };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("ringback (us)");
        var ringing = await platform.SipDevice("desk@example.com").RingsAsync();
        await ringing.AnswerAsync();
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("ICE ACE DICE(ANSWERED,CALLERHANGUP)", Handler.Order);
        Assert.Equal("desk@example.com", Handler.All<DiceEvent>().Single().To?.Endpoint);
    }

    [Fact]
    [Documented("svaml.action.connectStream", "Determines how to route a call to a Stream/websocket server.")]
    public async Task Stream_is_a_leg_that_a_test_plays()
    {
        Handler.Ice = _ => new() { Action = new ConnectStreamAction { Destination = new() { Endpoint = "wss://example.com/audio" } } };
        await using var platform = Create();
        await platform.Phone("wss://example.com/audio").SetBehaviorAsync(PhoneBehavior.Answers());
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.IsAnsweredAsync();
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("ICE DICE(ANSWERED,CALLERHANGUP)", Handler.Order);
    }
}
