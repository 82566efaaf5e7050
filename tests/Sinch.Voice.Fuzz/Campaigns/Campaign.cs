using System.Runtime.ExceptionServices;
using CsCheck;

namespace Sinch.Voice.Fuzz.Campaigns;

/// <summary>
/// Runs a fuzzer over many cases. Each case has a seed of its own, drawn from that of the campaign, so that the cases are the same on every
/// machine and with any number of threads; CsCheck's own loop takes new ones each time. What it finds is shrunk by CsCheck from its seed.
/// </summary>
internal sealed class Campaign(IFuzzer fuzzer, ulong seed, long cases)
{
    /// <summary>How long a case may take before it counts as one that never ends.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly PCG _seeds = new(0, seed);
    private readonly Dictionary<string, Finding> _findings = [];
    private readonly Dictionary<string, long> _occurrences = [];
    private readonly Lock _lock = new();
    private long _drawn;
    private bool _isStopped;
    private long _checked;

    /// <summary>How many cases were checked so far.</summary>
    public long Checked => Interlocked.Read(ref _checked);

    /// <summary>The bugs, each once, shrunk.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>Checks all cases.</summary>
    /// <param name="threads">How many at a time.</param>
    /// <param name="progress">Called about once a second.</param>
    public Campaign Run(int threads, Action<Campaign>? progress = null)
    {
        using (var record = new CasesUnderWay(fuzzer.Name, threads))
        {
            var workers = Enumerable.Range(0, threads).Select(slot => new Worker(this, record, slot)).ToList();
            foreach (var worker in workers)
            {
                worker.Start();
            }

            while (workers.Exists(worker => !worker.Join(s_interval)) && !IsStuck(workers))
            {
                progress?.Invoke(this);
            }

            Stop();
            workers.ForEach(worker => worker.Join(s_interval));
            if (workers.Select(worker => worker.Fault).FirstOrDefault(fault => fault is not null) is { } fault)
            {
                ExceptionDispatchInfo.Throw(fault);
            }
        }

        lock (_lock)
        {
            Findings = [.. _findings.Values.OrderBy(finding => finding.Key, StringComparer.Ordinal).Select(finding => finding.Case.Length == 0 ? fuzzer.Shrink(finding) : finding)];
        }

        return this;
    }

    /// <summary>The lines of the report.</summary>
    public IEnumerable<string> Report()
    {
        yield return $"{fuzzer.Name}: {Checked:N0} cases from seed {seed}; {string.Join(", ", fuzzer.Figures)}; {Findings.Count} findings";
        foreach (var finding in Findings)
        {
            yield return $"  {_occurrences[finding.Key]:N0} x {finding.ToString().ReplaceLineEndings("\n  ")}";
        }
    }

    /// <summary>Returns the seed of the next case, or nothing after the last one.</summary>
    public PCG? Draw()
    {
        lock (_lock)
        {
            return !_isStopped && _drawn++ < cases ? new PCG(0, _seeds.Next64()) : null;
        }
    }

    /// <summary>Checks a case.</summary>
    public void Try(PCG random)
    {
        var finding = fuzzer.Try(random);
        Interlocked.Increment(ref _checked);
        if (finding is not null)
        {
            Add(finding);
        }
    }

    /// <summary>A case that never ends is a finding, and the last one: nothing can be done about its thread.</summary>
    private bool IsStuck(List<Worker> workers)
    {
        var seeds = workers.Select(worker => worker.FindStuck(s_patience)).OfType<string>().ToList();
        foreach (var seed in seeds)
        {
            Add(new Finding("It doesn't end", seed, $"Not within {s_patience.TotalSeconds:F0} seconds; no more cases were tried.", fuzzer.Show(PCG.Parse(seed))));
        }

        return seeds.Count > 0;
    }

    private void Stop()
    {
        lock (_lock)
        {
            _isStopped = true;
        }
    }

    private void Add(Finding finding)
    {
        lock (_lock)
        {
            _findings.TryAdd(finding.Key, finding);
            _occurrences[finding.Key] = _occurrences.GetValueOrDefault(finding.Key) + 1;
        }
    }
}
