using System.Diagnostics;
using System.Globalization;

namespace Sinch.Voice.Load.Measuring;

/// <summary>What a process holds: its managed memory once everything unused is collected, its open files and sockets, its threads.</summary>
internal sealed record Footprint(long Memory, int Handles, int Threads)
{
    /// <summary>That of this process. Handles are the entries of <c>/proc/self/fd</c> where there is such a thing.</summary>
    public static Footprint Take()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        var handles = Directory.Exists("/proc/self/fd") ? Directory.GetFiles("/proc/self/fd").Length : process.HandleCount;
        return new(memory, handles, process.Threads.Count);
    }

    public static Footprint Parse(string text)
    {
        var parts = text.Split(' ');
        return new(long.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Memory} {Handles} {Threads}");
}
