using System.Diagnostics;

namespace Sinch.Voice.Fuzz.Campaigns;

/// <summary>A thread that checks cases, with the stack that a compiler's threads have.</summary>
internal sealed class Worker
{
    private readonly Thread _thread;
    private readonly Campaign _campaign;
    private readonly CasesUnderWay _record;
    private readonly int _slot;
    private volatile string? _seed;
    private long _began;

    public Worker(Campaign campaign, CasesUnderWay record, int slot)
    {
        _campaign = campaign;
        _record = record;
        _slot = slot;

        // In the background, so that a case that never ends doesn't keep the process from ending.
        _thread = new Thread(Work, maxStackSize: 1 << 20) { IsBackground = true };
    }

    public void Start() => _thread.Start();

    /// <summary>What stopped the thread: a fault of the fuzzer's, since the exceptions of a case are findings.</summary>
    public Exception? Fault { get; private set; }

    public bool Join(TimeSpan timeout) => _thread.Join(timeout);

    /// <summary>The seed of the case that is being checked, if it has been for too long.</summary>
    public string? FindStuck(TimeSpan patience)
        => _seed is { } seed && Stopwatch.GetElapsedTime(Interlocked.Read(ref _began)) > patience ? seed : null;

    private void Work()
    {
        while (_campaign.Draw() is { } random)
        {
            var seed = random.ToString();
            Interlocked.Exchange(ref _began, Stopwatch.GetTimestamp());
            _seed = seed;
            _record.Set(_slot, seed);
            try
            {
                _campaign.Try(random);
            }
            catch (Exception exception)
            {
                Fault = new InvalidOperationException($"The fuzzer failed at the case with the seed {seed}.", exception);
                break;
            }
        }

        _seed = null;
    }
}
