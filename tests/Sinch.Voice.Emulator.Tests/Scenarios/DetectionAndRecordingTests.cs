using Sinch.Voice.Emulator.Tests.Coverage;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Answering machine detection, recordings and transcriptions.</summary>
public class DetectionAndRecordingTests : Scene
{
    [Fact]
    [Documented("amdRequest", "The `amd` object enables Answering Machine Detection (AMD) and sets whether it works synchronously or asychronously.")]
    [Documented("amdRequest/async", "Determines if AMD is set to operate synchronously or asychronously.")]
    public async Task Synchronous_detection_comes_with_the_ACE()
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = Callee, Amd = new() { Enabled = true } } };
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.IsMachine("Leave a message.", detectedAfter: TimeSpan.FromSeconds(3)));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("ringback");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(5));
        await call.HangUpAsync();
        await call.EndsAsync();

        var amd = Handler.All<AceEvent>().Single().Amd!;
        Assert.Equal(("machine", "longgreeting", 3L), (amd.Status?.Value, amd.Reason?.Value, amd.Duration));
        Assert.Contains("00:03.000  --> ace", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Documented("amdRequest", "The `amd` object enables Answering Machine Detection (AMD) and sets whether it works synchronously or asychronously.")]
    [Documented("amdRequest/async", "Determines if AMD is set to operate synchronously or asychronously.")]
    public async Task Asynchronous_detection_is_notified_later()
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = Callee, Amd = new() { Enabled = true, Async = true } } };
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.IsMachine(detectedAfter: TimeSpan.FromSeconds(4), beepsAfter: TimeSpan.FromSeconds(8)));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await platform.AdvanceAsync(TimeSpan.FromSeconds(10));
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Equal("ICE ACE Notify(amd) Notify(amd_beep) DICE(ANSWERED,CALLERHANGUP)", Handler.Order);
        Assert.Equal("inprogress", Handler.All<AceEvent>().Single().Amd?.Status?.Value);
    }

    [Fact]
    [Documented("svaml.instruction.startRecording", "Starts a recording of the call.")]
    [Documented("svaml.instruction.stopRecording", "Stops the recording of the call.")]
    public async Task Recording_is_finished_and_available_and_transcribed()
    {
        Handler.Ice = _ => new()
        {
            Instructions =
            [
                new StartRecordingInstruction { Options = new() { DestinationUrl = "s3://bucket/calls", Format = "wav", TranscriptionOptions = new() { Enabled = true } } },
                Say("This call is recorded."),
                new StopRecordingInstruction(),
            ],
            Action = new HangupAction(),
        };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));

        Assert.Equal("ICE Notify(recording_finished) DICE(N/A,MANAGERHANGUP) Notify(recording_available) Notify(transcription_available)", Handler.Order);
        Assert.Equal(
            $"s3://bucket/calls/20260101120000_{platform.ApplicationKey}_{call.Id}.wav",
            Handler.All<NotifyEvent>().Single(notify => notify.Type?.Value == "recording_available").Destination);
    }

    [Fact]
    public async Task Recording_ends_with_the_call()
    {
        Handler.Ice = _ => Connect(Callee, null, new StartRecordingInstruction { Options = new() { DestinationUrl = "s3://bucket/my.mp3" } });
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(hangsUpAfter: TimeSpan.FromSeconds(5)));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));

        Assert.Equal("s3://bucket/my.mp3", Handler.All<NotifyEvent>().Last().Destination);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    [Documented("amdRequest/enabled", "If set to `true`, then AMD is enabled for the call.")]
    public async Task Detection_is_off_unless_it_is_enabled(bool? enabled)
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = Callee, Amd = enabled is null ? null : new() { Enabled = enabled, Async = true } } };
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.IsMachine());
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.IsAnsweredAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(10));
        await call.HangUpAsync();
        await call.EndsAsync();

        Assert.Null(Handler.All<AceEvent>().Single().Amd);
        Assert.Equal("ICE ACE DICE(ANSWERED,CALLERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Person_is_a_human()
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = Callee, Amd = new() { Enabled = true } } };
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers());
        var call = await platform.Phone(Caller).CallAsync(Application);
        await platform.AdvanceAsync(TimeSpan.FromSeconds(5));
        await call.HangUpAsync();
        await call.EndsAsync();

        var amd = Handler.All<AceEvent>().Single().Amd!;
        Assert.Equal(("human", "n/a"), (amd.Status?.Value, amd.Reason?.Value));
    }

    [Fact]
    public async Task Uncertain_verdict_is_notsure()
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = Callee, Amd = new() { Enabled = true } } };
        Handler.Ace = _ => new() { Action = new HangupAction() };
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.IsUncertain());
        await (await platform.Phone(Caller).CallAsync(Application)).EndsAsync();

        Assert.Equal("notsure", Handler.All<AceEvent>().Single().Amd?.Status?.Value);
    }

    [Theory]
    [InlineData(false, "ICE ACE DICE(ANSWERED,CALLEEHANGUP)")]
    [InlineData(true, "ICE")]
    public async Task Hanging_up_before_the_verdict_is_the_verdict(bool suppresses, string order)
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = Callee, SuppressCallbacks = suppresses, Amd = new() { Enabled = true } } };
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(hangsUpAfter: TimeSpan.FromSeconds(1)));
        var end = await (await platform.Phone(Caller).CallAsync(Application)).EndsAsync();

        Assert.Equal(CallEndReason.CalleeHangup, end.Reason);
        Assert.Equal(order, Handler.Order);
        Assert.All(Handler.All<AceEvent>(), ace => Assert.Equal(("hangup", 1L), (ace.Amd?.Status?.Value, ace.Amd?.Duration)));
    }

    [Fact]
    public async Task Asynchronous_verdict_on_a_call_that_has_ended_is_not_notified()
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = Callee, Amd = new() { Enabled = true, Async = true } } };
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(hangsUpAfter: TimeSpan.FromSeconds(1)));
        await (await platform.Phone(Caller).CallAsync(Application)).EndsAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("ICE ACE DICE(ANSWERED,CALLEEHANGUP)", Handler.Order);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Recording_is_notified_unless_the_application_does_not_want_that(bool? notifies, bool isNotified)
    {
        Handler.Ice = _ => new()
        {
            Instructions = [new StartRecordingInstruction { Options = new() { DestinationUrl = "s3://bucket", NotificationEvents = notifies } }, Say("Recorded.")],
            Action = new HangupAction(),
        };
        await using var platform = Create();
        await (await platform.Phone(Caller).CallAsync(Application)).EndsAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(isNotified, Handler.All<NotifyEvent>().Any());
    }

    [Fact]
    public async Task Recording_in_an_action_is_recorded_from_the_answer_on()
    {
        Handler.Ice = _ => new() { Action = new ConnectPstnAction { Number = Callee, Record = true, RecordingOptions = new() { DestinationUrl = "azure://container/my.mp3" } } };
        await using var platform = Create();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(after: TimeSpan.FromSeconds(4), hangsUpAfter: TimeSpan.FromSeconds(5)));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        Assert.Contains("00:04.000  recording started", call.Transcript.ToString(), StringComparison.Ordinal);
        Assert.Contains("00:09.000  recording stopped", call.Transcript.ToString(), StringComparison.Ordinal);
    }
}
