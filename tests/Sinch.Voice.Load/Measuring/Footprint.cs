using System.Diagnostics;
using System.Globalization;

namespace Sinch.Voice.Load.Measuring;

/// <summary>
/// What a process holds: its managed memory once everything unused is collected, its open files and sockets, its threads. Of those in the thread
/// pool only such as are at work count, since how many idle ones it keeps depends on the machine.
/// </summary>
internal sealed record Footprint(long Memory, int Handles, int Threads)
{
    /// <summary>Measures this process. Handles are the entries of <c>/proc/self/fd</c>, if the system has it.</summary>
    public static Footprint Take()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        var handles = Directory.Exists("/proc/self/fd") ? Directory.GetFiles("/proc/self/fd").Length : process.HandleCount;
        return new(memory, handles, process.Threads.Count - IdlePoolThreads());
    }

    public static Footprint Parse(string text)
    {
        var parts = text.Split(' ');
        return new(long.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    private static int IdlePoolThreads()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var available, out _);
        return Math.Max(0, ThreadPool.ThreadCount - (most - available));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Memory} {Handles} {Threads}");
}
