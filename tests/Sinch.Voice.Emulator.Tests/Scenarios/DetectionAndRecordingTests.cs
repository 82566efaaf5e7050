using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>Answering machine detection, recordings and transcriptions.</summary>
public class DetectionAndRecordingTests : Scene
{
    [Fact]
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
}
