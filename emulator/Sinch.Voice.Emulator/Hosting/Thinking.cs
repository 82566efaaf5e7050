namespace Sinch.Voice.Emulator.Hosting;

/// <summary>
/// The users whose wait is over and who may want to act. Virtual time stands still for them: for a user of a load test until the next wait or the end,
/// and for a test of its own, of which nobody knows whether it will act, for a moment.
/// </summary>
/// <param name="gate">What the conductor locks. All but the timer's callback is called under it.</param>
/// <param name="settings">How the engine is run.</param>
/// <param name="nobodyIsThinking">Lets somebody else move the clock.</param>
internal sealed class Thinking(object gate, ConductorSettings settings, Action nobodyIsThinking) : IAsyncDisposable
{
    private static readonly TimeSpan s_grace = TimeSpan.FromMilliseconds(100);

    private ITimer? _timer;
    private int _known;
    private int _unknown;

    public bool IsAnybody => _known + _unknown > 0;

    public void Start(Flow? flow, bool othersWait)
    {
        if (!settings.IsVirtual)
        {
            return;
        }

        if (flow is { IsThinking: false })
        {
            flow.IsThinking = true;
            _known++;
        }
        else if (flow is null && othersWait)
        {
            _unknown++;
            _timer ??= settings.RealTime.CreateTimer(_ => GraceIsOver(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(s_grace, Timeout.InfiniteTimeSpan);
        }
    }

    public void Stop(Flow? flow)
    {
        if (flow is { IsThinking: true })
        {
            flow.IsThinking = false;
            _known--;
        }
        else if (flow is null && _unknown > 0)
        {
            _unknown--;
        }
    }

    public ValueTask DisposeAsync() => _timer?.DisposeAsync() ?? default;

    private void GraceIsOver()
    {
        lock (gate)
        {
            _unknown = 0;
            nobodyIsThinking();
        }
    }
}
