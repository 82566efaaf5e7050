using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>What a test is told that goes wrong.</summary>
public class ExpectationTests : Scene
{
    [Fact]
    public async Task Missed_prompt_says_what_was_heard()
    {
        Handler.Ice = _ => new() { Instructions = [Say("We are closed.")], Action = new HangupAction() };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var failure = await Assert.ThrowsAsync<VoiceExpectationException>(() => call.HearsAsync("Press 1"));

        Assert.StartsWith(
            $"{Caller} was expected to hear \"Press 1\", but the call ended before.\nHeard:\n  \"We are closed.\"\nThe call has ended (NotAvailable, ManagerHangup). Its last steps:\n",
            failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expectation_that_the_call_may_still_meet_fails_after_its_timeout()
    {
        Handler.Ice = _ => new() { Action = new ParkAction { HoldPrompt = Prompt.Say("Please hold.") } };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var failure = await Assert.ThrowsAsync<VoiceExpectationException>(() => call.HearsAsync("Press 1", TimeSpan.FromSeconds(30)));

        Assert.Contains("but did not within 30 s", failure.Message, StringComparison.Ordinal);
        Assert.Contains("The call is parked.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Phone_that_does_not_ring()
    {
        await using var platform = Create();
        var failure = await Assert.ThrowsAsync<VoiceExpectationException>(() => platform.Phone(Callee).RingsAsync(TimeSpan.FromSeconds(5)));

        Assert.Equal($"{Callee} was expected to ring, but did not within 5 s of the platform's time.\nThere have been no calls.\n", failure.Message);
    }

    [Fact]
    public async Task Phone_used_wrongly_says_what_state_it_is_in()
    {
        Handler.Ice = _ => Connect();
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => call.AnswerAsync());
        Assert.Equal($"{Caller} cannot answer: it calls, and nobody has answered.", failure.Message);

        failure = await Assert.ThrowsAsync<InvalidOperationException>(() => call.PressAsync("1x"));
        Assert.Equal("'x' is not a key of a telephone; the keys are 0-9, * and #.", failure.Message);
        await call.HangUpAsync();
        await platform.Phone(Callee).RingsAsync(TimeSpan.FromSeconds(1)).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    [Fact]
    public async Task Failed_callback_fails_the_test_at_its_end()
    {
        Handler.Ice = _ => throw new FormatException("no such customer");
        var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();
        var failure = await Assert.ThrowsAsync<VoiceExpectationException>(async () => await platform.DisposeAsync());

        Assert.Contains("the ice callback failed: the handler threw System.FormatException: no such customer", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_callback_that_is_expected_does_not()
    {
        Handler.Ice = _ => throw new FormatException("no such customer");
        await using var platform = Create();
        platform.Expect(UnexpectedEvents.FailedCallback);
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();
    }

    [Fact]
    public async Task Phone_that_rang_unnoticed_fails_the_test_at_its_end()
    {
        Handler.Ice = _ => Connect(dialTimeout: 5);
        var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();
        var failure = await Assert.ThrowsAsync<VoiceExpectationException>(async () => await platform.DisposeAsync());

        Assert.Contains($"{Callee} rang, and nobody answered", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Speed", 0.0)]
    [InlineData("CharactersPerSecond", 0)]
    [InlineData("Port", 70000)]
    [InlineData("ApplicationSecret", "not Base64!")]
    [InlineData("AudioFolder", "/no/such/folder")]
    public void Option_that_cannot_be_used_is_named(string name, object value)
    {
        var failure = Assert.Throws<ArgumentException>(() => Create(options => typeof(EmulatorOptions).GetProperty(name)!.SetValue(options, value)));

        Assert.Contains($"The option {name} ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transcript_of_a_call_that_has_ended_outlives_the_platform()
    {
        Handler.Ice = _ => new() { Instructions = [Say("We are closed.")], Action = new HangupAction() };
        var platform = Create();
        var ended = await platform.Phone(Caller).CallAsync(Application);
        await ended.EndsAsync();
        var other = await platform.Phone(Caller).CallAsync(Application);
        var transcript = ended.Transcript.ToString();
        await platform.DisposeAsync();

        Assert.Equal(transcript, ended.Transcript.ToString());
        var failure = Assert.Throws<InvalidOperationException>(() => other.Transcript);
        Assert.Contains("has been disposed of", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wait_is_cancelled_with_the_token_of_the_platform()
    {
        Handler.Ice = _ => new() { Action = new ParkAction { HoldPrompt = Prompt.Say("Please hold.") } };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        platform.CancellationToken = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.HearsAsync("Press 1"));
    }
}
