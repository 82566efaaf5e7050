using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Many calls at a time.</summary>
public class EmulatorLoadTests : Scene
{
    private const int Calls = 2000;

    [Fact]
    public async Task Calls_at_a_time_are_played_and_measured()
    {
        Handler.Ice = _ => RunMenu(new() { Id = "main", MainPrompt = Prompt.Say("Press 1."), MaxDigits = 1 });
        await using var platform = Create(options => options.RememberedCalls = 10);
        var most = 0;
        var now = 0;
        var result = await platform.RunLoadAsync(
            async number =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                try
                {
                    var call = await platform.Phone($"+1202555{number:0000}").CallAsync(Application);
                    await call.HearsAsync("Press 1.");
                    await platform.AdvanceAsync(TimeSpan.FromSeconds(3));
                    await call.PressAsync(number % 100 == 99 ? "x" : "1");
                    await call.EndsAsync();
                }
                finally
                {
                    Interlocked.Decrement(ref now);
                }
            },
            Calls,
            callsPerSecond: 200);

        Assert.Equal(Calls, result.Calls);
        Assert.Equal(Calls / 100, result.FailedCalls);
        Assert.Contains("'x' is not a key", result.Failures.Single().Message, StringComparison.Ordinal);
        Assert.Equal(Calls, result.Callbacks.Single(callback => callback.Event == "ice").Count);
        Assert.InRange(result.Callbacks.Single(callback => callback.Event == "dice").Count, Calls - (Calls / 100), Calls);
        // 200 calls a second that take three and a half seconds each.
        Assert.InRange(most, 600, 800);
        Assert.StartsWith("2,000 calls in ", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Callbacks_are_remembered_as_long_as_their_call()
    {
        Handler.Ice = _ => new() { Action = new HangupAction() };
        await using var platform = Create(options => options.RememberedCalls = 2);
        var ids = new List<string>();
        for (var number = 0; number < 4; number++)
        {
            var call = await platform.Phone(Caller).CallAsync(Application);
            await call.EndsAsync();
            ids.Add(call.Id);
        }

        await platform.VerifyAsync();
        Assert.Equal([0, 0, 2, 2], ids.Select(id => platform.Local.Observer.Journal.Of(id).Count));
    }
}
