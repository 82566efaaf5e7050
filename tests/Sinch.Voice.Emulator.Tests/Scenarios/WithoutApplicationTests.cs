using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Calls while the application has no callback URL.</summary>
public class WithoutApplicationTests
{
    private const string Callee = "+12025550141";

    [Fact]
    public async Task App_joins_the_conference_that_it_calls()
    {
        await using var platform = await VoiceEmulator.StartAsync();
        var alice = await platform.UserApp("alice").CallConferenceAsync("team");
        var bob = await platform.UserApp("bob").CallConferenceAsync("team");
        await alice.SayAsync("Hello");
        await bob.HearsAsync("Hello");
        await alice.HangUpAsync();
        await bob.HangUpAsync();
    }

    [Fact]
    public async Task SIP_device_reaches_the_telephone_that_it_calls()
    {
        await using var platform = await VoiceEmulator.StartAsync();
        await platform.SipDevice("desk@example.com").CallAsync(Callee);
        await (await platform.Phone(Callee).RingsAsync()).RejectAsync();
    }

    [Fact]
    public async Task App_reaches_the_app_that_it_calls()
    {
        await using var platform = await VoiceEmulator.StartAsync();
        await platform.UserApp("alice").CallAsync("bob");
        await (await platform.UserApp("bob").RingsAsync()).RejectAsync();
    }

    [Fact]
    public async Task Caller_from_the_telephone_network_hears_an_error()
    {
        await using var platform = await VoiceEmulator.StartAsync();
        platform.Expect(UnexpectedEvents.All);
        var call = await platform.Phone(Callee).CallAsync("+12025550101");
        await call.HearsAsync("(error message)");

        Assert.Equal(CallEndReason.CallbackError, (await call.EndsAsync()).Reason);
    }
}
