using System.Globalization;

namespace Sinch.Voice.Load.Measuring;

/// <summary>The footprint after each tenth of a run. The first is measured after the warm-up: connections are open, code is compiled.</summary>
internal sealed class Tenths
{
    public const int Count = 10;

    /// <summary>Forty bytes a call that stay behind in a run of 100,000, or the caches of a runtime.</summary>
    private const long MoreMemory = 4_000_000;

    /// <summary>Connections that are being closed while they are counted.</summary>
    private const int MoreHandles = 64;

    /// <summary>Work of the runtime's own that is under way just then.</summary>
    private const int MoreThreads = 8;

    private readonly List<Footprint> _footprints = [];

    public void Add(Footprint footprint) => _footprints.Add(footprint);

    public void Tell(Report report, string process)
    {
        var (first, last) = (_footprints[0], _footprints[^1]);
        report.Promise(
            $"{process} holds no more memory after the last tenth than after the first",
            last.Memory - first.Memory <= MoreMemory,
            string.Create(CultureInfo.InvariantCulture, $"{first.Memory / 1e6:0.0} MB, then {last.Memory / 1e6:0.0} MB (allowed {MoreMemory / 1e6:0} MB more)"));
        report.Promise(
            $"{process} holds no more handles",
            last.Handles - first.Handles <= MoreHandles,
            $"{first.Handles}, then {last.Handles} (allowed {MoreHandles} more)");
        report.Promise(
            $"{process} has no more threads, idle ones of the pool apart",
            last.Threads - first.Threads <= MoreThreads,
            $"{first.Threads}, then {last.Threads} (allowed {MoreThreads} more)");
    }
}
