using CsCheck;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Tests.Properties;

/// <summary>What holds of every call, whatever the application returns and whoever presses, talks and hangs up.</summary>
public class RandomCallTests
{
    private const int Runs = 400;

    [Fact]
    public Task Every_call_ends_and_is_told_once()
        => Gen.Int.SampleAsync(async seed =>
        {
            var result = await RandomCall.RunAsync(seed);
            Assert.NotEmpty(result.Ends);
            foreach (var (call, told) in result.Ends)
            {
                Assert.True(call.HasEnded, call.Description);
                Assert.True(told == (call.Script.TellsEnd ? 1 : 0), $"{told} DICE events for a call that has{(call.Script.TellsEnd ? "" : " no")} one");
                Assert.All(call.Legs, leg => Assert.Equal(LegState.Ended, leg.State));
                Assert.InRange(call.Times.Ended!.Value - call.Started, TimeSpan.Zero, TimeSpan.FromMinutes(30));
            }

            // Nothing of a call that has ended remains to be done, such as its limit of hours.
            Assert.Null(result.NextDue);
        }, iter: Runs, threads: 1);

    [Fact]
    public Task Seconds_and_minutes_add_up()
        => Gen.Int.SampleAsync(async seed =>
        {
            foreach (var (call, _) in (await RandomCall.RunAsync(seed)).Ends)
            {
                var answered = call.Happenings.FirstOrDefault(happening => happening.Kind == HappeningKind.Answered)?.At;
                var ended = call.Happenings.Single(happening => happening.Kind == HappeningKind.Ended).At;
                Assert.Equal(answered is { } at ? (int)(ended - at).TotalSeconds : 0, call.Times.BilledSeconds(ended));
                Assert.Equal(answered is null ? 0 : Math.Max(1, (int)Math.Ceiling((int)(ended - answered.Value).TotalSeconds / 60.0)), call.Times.BilledMinutes(ended));
                Assert.Equal(call.Happenings.OrderBy(happening => happening.At), call.Happenings);
            }
        }, iter: Runs, threads: 1);

    [Fact]
    public Task Same_input_has_the_same_transcript()
        => Gen.Int.SampleAsync(async seed => Assert.Equal((await RandomCall.RunAsync(seed)).Transcript, (await RandomCall.RunAsync(seed)).Transcript), iter: Runs / 4, threads: 1);
}
