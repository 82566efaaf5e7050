using System.Diagnostics;
using System.Globalization;
using Sinch.Voice.Load.Measuring;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Load.Soak;

/// <summary>
/// An application of two machines that share a Redis server, its client, and the emulated platform, for a long time. Everything that may change in operation
/// changes under way.
/// </summary>
internal sealed class SoakRun(int seconds)
{
    private const int Callers = 16;

    /// <summary>How fast the time of the platform passes.</summary>
    private const int Speed = 20;

    /// <summary>Changes in a tenth of the run: each of the six once and more.</summary>
    private const int ChangesInTenth = 7;

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        await using var redis = await RedisServer.StartAsync();
        await using var platform = await VoiceEmulator.StartAsync(options => (options.UseRealTime, options.Speed, options.RememberedCalls) = (true, Speed, 100));
        await using var machines = await MachinePool.StartAsync(redis.Endpoint, platform.ApplicationSecret);
        await using var client = new SoakClient(platform.Endpoint, platform.ApplicationKey, platform.ApplicationSecret);
        platform.CallbackUrl = machines.CallbackUrl;
        var changes = new SoakChanges(platform, machines, client, redis);
        var callers = new SoakCallers(platform, client, changes);
        var (ofMachine, ofOthers) = (new Tenths(), new Tenths());
        var start = Stopwatch.GetTimestamp();
        for (var tenth = 1; tenth <= Tenths.Count; tenth++)
        {
            var end = TimeSpan.FromSeconds((double)seconds / Tenths.Count * tenth);
            var isOver = false;
            var calling = Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => callers.CallAsync(caller, () => Volatile.Read(ref isOver))));
            await changes.RunAsync(
                TimeSpan.FromSeconds((double)seconds / Tenths.Count / ChangesInTenth),
                () => cancellationToken.IsCancellationRequested || Stopwatch.GetElapsedTime(start) >= end);
            Volatile.Write(ref isOver, true);
            await calling;
            ofMachine.Add(await machines.MeasureAsync());
            ofOthers.Add(Footprint.Take());
        }

        report.Line(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalMinutes:0.0} minutes of {Callers} callers"));
        callers.Tell(report);
        machines.Tell(report);
        changes.Tell(report);
        var problem = await FindProblemAsync(platform);
        report.Promise("the emulator saw nothing else go wrong", problem is null, problem ?? "nothing");
        ofMachine.Tell(report, "the machine");
        ofOthers.Tell(report, "the process of client and emulator");
        report.Line(string.Empty);
    }

    private static async Task<string?> FindProblemAsync(VoiceEmulator platform)
    {
        try
        {
            await platform.VerifyAsync();
            return null;
        }
        catch (VoiceExpectationException exception)
        {
            // It is told; the end of the run needn't fail.
            platform.Expect(UnexpectedEvents.All);
            return exception.Message;
        }
    }
}
