using System.Diagnostics;

namespace Sinch.Voice.Benchmarks.Harness;

/// <summary>Something that is done many times over in a round.</summary>
internal sealed class Workload
{
    private readonly Action<int> _repeat;
    private readonly bool _staysOnThread;

    private Workload(Action<int> repeat, bool staysOnThread)
    {
        _repeat = repeat;
        _staysOnThread = staysOnThread;
    }

    public static Workload Of(Action once) => new(
        repetitions =>
        {
            for (var i = 0; i < repetitions; i++)
            {
                once();
            }
        },
        staysOnThread: true);

    /// <summary>Awaited one after the other; the thread is waited for only once in a round.</summary>
    public static Workload Of(Func<Task> once) => new(repetitions => RepeatAsync(once, repetitions).GetAwaiter().GetResult(), staysOnThread: false);

    /// <summary>The ticks that it takes to do it so many times.</summary>
    public long Time(int repetitions)
    {
        var start = Stopwatch.GetTimestamp();
        _repeat(repetitions);
        return Stopwatch.GetTimestamp() - start;
    }

    /// <summary>The bytes that doing it once allocates, as few as were seen: what else the process does only adds to them.</summary>
    public double Allocate(int repetitions, int passes = 5)
    {
        var fewest = long.MaxValue;
        for (var pass = 0; pass < passes; pass++)
        {
            var before = Allocated();
            _repeat(repetitions);
            fewest = Math.Min(fewest, Allocated() - before);
        }

        return (double)fewest / repetitions;
    }

    private static async Task RepeatAsync(Func<Task> once, int repetitions)
    {
        for (var i = 0; i < repetitions; i++)
        {
            await once().ConfigureAwait(false);
        }
    }

    private long Allocated() => _staysOnThread ? GC.GetAllocatedBytesForCurrentThread() : GC.GetTotalAllocatedBytes(precise: true);
}
