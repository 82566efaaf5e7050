using System.Diagnostics;
using Sinch.Voice.Emulator;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Hosting;

namespace Sinch.Voice.Testing.Load;

/// <summary>Runs a scenario for many calls, which begin at a rate.</summary>
internal sealed class LoadRunner(EmulatedPlatform platform, Func<int, Task> scenario, int calls, double callsPerSecond)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(365);

    private readonly Dictionary<string, List<long>> _durations = [];
    private readonly Dictionary<string, int> _failedCallbacks = [];
    private readonly Dictionary<string, (string Message, int Count)> _failures = [];
    private int _ended;

    public async Task<LoadResult> RunAsync(CancellationToken cancellationToken)
    {
        var conductor = platform.Conductor;
        var started = Stopwatch.GetTimestamp();
        conductor.Exchanged += Observe;
        try
        {
            for (var i = 0; i < calls; i++)
            {
                var number = i;
                conductor.ScheduleOutside(TimeSpan.FromSeconds(number / callsPerSecond), () => _ = PlayAsync(number));
            }

            await conductor.WaitAsync(this, _ => _ended == calls ? this : null, s_longest, cancellationToken).ConfigureAwait(false);
            await conductor.IdleAsync().ConfigureAwait(false);
        }
        finally
        {
            conductor.Exchanged -= Observe;
        }

        return new LoadResult(
            calls,
            Stopwatch.GetElapsedTime(started),
            [.. _failures.Values.OrderByDescending(failure => failure.Count).Select(failure => new LoadFailure(failure.Message, failure.Count))],
            [.. _durations.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Latency(pair.Key, pair.Value))]);
    }

    private async Task PlayAsync(int number)
    {
        var flow = new Flow();
        platform.Conductor.Enter(flow);
        Flow.Current = flow;
        Exception? failure = null;
        try
        {
            await scenario(number).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever fails a scenario is counted.
        catch (Exception exception)
        {
            failure = exception;
        }
#pragma warning restore CA1031

        platform.Conductor.Run(engine =>
        {
            if (failure is not null)
            {
                Count(failure);
            }

            _ended++;
            engine.Touch(this);
        });
        platform.Conductor.Leave(flow);
    }

    /// <summary>Scenarios fail alike if the first lines of their messages are the same but for digits.</summary>
    private void Count(Exception exception)
    {
        var message = $"{exception.GetType().Name}: {exception.Message}";
        var key = string.Concat(message.Split('\n')[0].Where(character => !char.IsAsciiDigit(character)));
        _failures[key] = _failures.TryGetValue(key, out var known) ? (known.Message, known.Count + 1) : (message, 1);
    }

    private void Observe(Call call, CallbackExchange exchange)
    {
        if (!_durations.TryGetValue(exchange.Event, out var durations))
        {
            _durations.Add(exchange.Event, durations = []);
        }

        durations.Add(exchange.Duration.Ticks);
        if (exchange.Response.Error is not null)
        {
            _failedCallbacks[exchange.Event] = _failedCallbacks.GetValueOrDefault(exchange.Event) + 1;
        }
    }

    private CallbackLatency Latency(string callbackEvent, List<long> ticks)
    {
        ticks.Sort();
        return new(
            callbackEvent,
            ticks.Count,
            _failedCallbacks.GetValueOrDefault(callbackEvent),
            new TimeSpan(ticks[(ticks.Count - 1) / 2]),
            new TimeSpan(ticks[(int)((ticks.Count - 1) * 0.99)]),
            new TimeSpan(ticks[^1]));
    }
}
