using Sinch.Voice.Emulator.Tests.Coverage;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>A call from the telephone network, in the order of events that the platform documents.</summary>
public class InboundTests : Scene
{
    [Fact]
    [Documented("svaml.action.continue", "Continues to set up a call.")]
    [Documented("svaml.action.ace", "The action that will control the call.")]
    [Documented("svaml.action.connectPstn", "Determines how a PSTN call is connected.")]
    public async Task Answered_and_hung_up_by_the_caller()
    {
        Handler.Ice = _ => Connect();
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("ringback (us)");
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(61));
        await call.HangUpAsync();

        Assert.Equal("Answered CallerHangup 61", End(await call.EndsAsync()));
        Assert.Equal("ICE ACE DICE(ANSWERED,CALLERHANGUP)", Handler.Order);
        var dice = Handler.All<DiceEvent>().Single();
        Assert.Equal(61, dice.Duration);
        // Each minute that has begun is charged.
        Assert.Equal(2 * dice.UserRate?.Amount, dice.Debit?.Amount);
    }

    [Fact]
    public async Task Billing_starts_when_the_callee_answers()
    {
        Handler.Ice = _ => Connect();
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var ringing = await platform.Phone(Callee).RingsAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(20));
        await ringing.AnswerAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(5));
        await ringing.HangUpAsync();

        Assert.Equal("Answered CalleeHangup 5", End(await call.EndsAsync()));
    }

    [Fact]
    [Documented("svaml.instruction.answer", "Forces the callee to answer the call.")]
    public async Task Billing_starts_at_an_answer_instruction()
    {
        Handler.Ice = _ => Connect(Callee, null, new AnswerInstruction());
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.IsAnsweredAsync();
        var ringing = await platform.Phone(Callee).RingsAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(20));
        await ringing.AnswerAsync();
        await ringing.HangUpAsync();

        Assert.Equal("Answered CalleeHangup 20", End(await call.EndsAsync()));
    }

    [Fact]
    public async Task Busy()
    {
        Handler.Ice = _ => Connect();
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.IsBusy());
        var call = await platform.Phone(Caller).CallAsync(Application);

        Assert.Equal("Busy NotAvailable 0", End(await call.EndsAsync()));
        Assert.Equal("ICE DICE(BUSY,N/A)", Handler.Order);
        Assert.Null(Handler.All<DiceEvent>().Single().Duration);
    }

    [Theory]
    [InlineData(false, "Failed Congestion 0")]
    [InlineData(true, "Failed UserNotFound 0")]
    public async Task Unreachable(bool isUnknown, string end)
    {
        Handler.Ice = _ => Connect();
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(isUnknown ? PhoneBehavior.IsUnknown() : PhoneBehavior.IsCongested());
        var call = await platform.Phone(Caller).CallAsync(Application);

        Assert.Equal(end, End(await call.EndsAsync()));
    }

    [Fact]
    public async Task Rejected()
    {
        Handler.Ice = _ => Connect();
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await (await platform.Phone(Callee).RingsAsync()).RejectAsync();

        Assert.Equal("Busy Cancel 0", End(await call.EndsAsync()));
        Assert.Equal("ICE DICE(BUSY,CANCEL)", Handler.Order);
    }

    [Fact]
    [Documented("svaml.action.connectPstn/dialTimeout", "The max duration the call will wait in ringing unanswered state before terminating with ```TIMEOUT/NO ANSWER``` on PSTN leg and ```NA/BUSY```on MXP leg.")]
    public async Task Not_answered_within_the_dial_timeout()
    {
        Handler.Ice = _ => Connect(dialTimeout: 10);
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await platform.Phone(Callee).RingsAsync();

        Assert.Equal("NoAnswer Timeout 0", End(await call.EndsAsync()));
        Assert.Contains("00:10.000  the call ends", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_answered_until_the_network_gives_up()
    {
        Handler.Ice = _ => Connect();
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.IsNotAnswered(TimeSpan.FromSeconds(45)));
        var call = await platform.Phone(Caller).CallAsync(Application);

        Assert.Equal("NoAnswer NotAvailable 0", End(await call.EndsAsync()));
    }

    [Fact]
    public async Task Hung_up_by_the_caller_while_it_rings()
    {
        Handler.Ice = _ => Connect();
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var ringing = await platform.Phone(Callee).RingsAsync();
        await call.HangUpAsync();

        Assert.Equal("NotAvailable Cancel 0", End(await call.EndsAsync()));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => ringing.AnswerAsync());
        Assert.Equal($"{Callee} cannot answer: its call has ended (Cancel).", failure.Message);
    }

    [Fact]
    public async Task Suppressed_callbacks_are_neither_ACE_nor_DICE()
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = Callee, SuppressCallbacks = true } };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("ICE", Handler.Order);
    }

    [Fact]
    public async Task Prompts_of_the_ICE_are_for_the_caller_and_those_of_the_ACE_for_the_callee()
    {
        Handler.Ice = _ => Connect(Callee, null, Say("One moment."), new PlayFilesInstruction { Ids = [Prompt.File("jingle.wav")] });
        Handler.Ace = _ => new() { Instructions = [Say("A call for you.")], Action = new ContinueAction() };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("One moment.");
        await call.HearsAsync("jingle.wav");
        var ringing = await platform.Phone(Callee).RingsAsync();
        Assert.Equal(Caller, ringing.ShownNumber);
        await ringing.AnswerAsync();
        await ringing.HearsAsync("A call for you.");
        await ringing.HangUpAsync();
        await call.EndsAsync();

        Assert.DoesNotContain($"{Caller} has heard \"A call", call.Transcript.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain($"{Callee} has heard \"One", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tones_are_sent_to_the_callee_before_the_ACE()
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = Callee, Dtmf = "12w#" } };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HearsTonesAsync("12#");
        await ringing.HangUpAsync();
        await call.EndsAsync();

        Assert.Contains("00:00.500  --> ace", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maximum_duration()
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = Callee, MaxDuration = 30 } };
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(after: TimeSpan.FromSeconds(3)));
        var call = await platform.Phone(Caller).CallAsync(Application);

        Assert.Equal("Answered Timeout 30", End(await call.EndsAsync()));
    }

    [Fact]
    [Documented("svaml.action.hangup", "Hangs up a call.")]
    [Documented("svaml.action", "The action that will control the call.")]
    [Documented("svaml.action.ice", "The action that will control the call.")]
    [Documented("svaml.instruction.say", "Plays a synthesized text-to-speech message to the end user.", "The message is provided in the text field.")]
    [Documented("svaml.instruction.say/text", "Contains the message that will be spoken.")]
    public async Task Hung_up_by_the_application()
    {
        Handler.Ice = _ => new() { Instructions = [Say("We are closed.")], Action = new HangupAction() };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("We are closed.");

        Assert.Equal("NotAvailable ManagerHangup 0", End(await call.EndsAsync()));
        Assert.Equal("ICE DICE(N/A,MANAGERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task ICE_without_a_response_ends_with_an_error_message()
    {
        await using var platform = Create();
        await platform.Faults.RespondAsync(500, "ice");
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("(error message)");

        Assert.Equal("Failed CallbackError 0", End(await call.EndsAsync()));
        Assert.Equal("ICE DICE(FAILED,CALLBACKERROR)", Handler.Order);
    }

    [Fact]
    public async Task ACE_without_a_response_connects_the_call()
    {
        Handler.Ice = _ => Connect();
        await using var platform = Create();
        await platform.Faults.ResetAsync("ace");
        var call = await platform.Phone(Caller).CallAsync(Application);
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await call.SayAsync("Hello?");
        await ringing.HearsAsync("Hello?");
        await ringing.HangUpAsync();

        Assert.Equal("Answered CalleeHangup 0", End(await call.EndsAsync()));
    }

    [Fact]
    public async Task DICE_without_a_response_has_no_effect()
    {
        Handler.Ice = _ => new() { Action = new HangupAction() };
        await using var platform = Create();
        await platform.Faults.RespondAsync(503, "dice");
        var call = await platform.Phone(Caller).CallAsync(Application);

        Assert.Equal("NotAvailable ManagerHangup 0", End(await call.EndsAsync()));
    }

    [Fact]
    public async Task Late_response_within_the_timeout_delays_the_call()
    {
        Handler.Ice = _ => new() { Instructions = [Say("Hi")], Action = new HangupAction() };
        await using var platform = Create();
        await platform.Faults.BeLateAsync(TimeSpan.FromSeconds(4), "ice");
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Hi");

        Assert.Contains($"00:04.000  {Caller} begins to hear \"Hi\"", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_after_the_timeout_is_none()
    {
        Handler.Ice = _ => new() { Action = new HangupAction() };
        await using var platform = Create();
        await platform.Faults.BeLateAsync(TimeSpan.FromSeconds(5), "ice");
        var call = await platform.Phone(Caller).CallAsync(Application);

        Assert.Equal("Failed CallbackError 0", End(await call.EndsAsync()));
    }

    [Fact]
    public async Task Cookies_come_back_in_later_events()
    {
        Handler.Ice = _ => Connect(Callee, null, new SetCookieInstruction { Key = "customer", Value = "42" });
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await ringing.HangUpAsync();
        await call.EndsAsync();

        Assert.Null(Handler.All<IceEvent>().Single().Cookies);
        Assert.Equal("42", Handler.All<AceEvent>().Single().Cookies?.Single(cookie => cookie.Key == "customer").Value);
        Assert.Equal("42", Handler.All<DiceEvent>().Single().Cookies?.Single(cookie => cookie.Key == "customer").Value);
    }
}
