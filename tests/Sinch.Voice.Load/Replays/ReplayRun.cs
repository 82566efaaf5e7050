using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Sinch.Voice.Load.Callbacks;
using Sinch.Voice.Load.Measuring;

namespace Sinch.Voice.Load.Replays;

/// <summary>
/// Copies of callbacks that reach several processes at the same moment. The processes share a Redis server, which is killed twice: once it is back before
/// callbacks are refused, once it isn't.
/// </summary>
internal sealed class ReplayRun(int callbacks)
{
    private const int Processes = 8;
    private const int Copies = 4;

    private static readonly TimeSpan s_shortOutage = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longOutage = TimeSpan.FromSeconds(5);

    /// <summary>The pause before a copy that was answered with 503 is sent again.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private readonly int[] _accepted = new int[callbacks];
    private int _begun;

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        await using var redis = await RedisServer.StartAsync();
        var count = callbacks.ToString(CultureInfo.InvariantCulture);
        var receivers = Enumerable.Range(0, Processes).Select(_ => ServerProcess.Start(Receiver.Command, count, redis.Endpoint)).ToArray();
        try
        {
            var start = Stopwatch.GetTimestamp();
            var outages = BreakTwiceAsync(redis);
            var idle = new ConcurrentBag<Sender[]>();
            await Parallel.ForEachAsync(
                Enumerable.Range(0, callbacks),
                new ParallelOptions { MaxDegreeOfParallelism = LoadCommand.Callers / Copies, CancellationToken = cancellationToken },
                async (number, _) =>
                {
                    Interlocked.Increment(ref _begun);
                    var senders = idle.TryTake(out var taken) ? taken : [.. receivers.Select(receiver => new Sender(receiver.Address))];
                    await SendAsync(senders, number);
                    idle.Add(senders);
                });
            await outages;
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var handled = await HandledAsync(receivers, cancellationToken);
            foreach (var sender in idle.SelectMany(senders => senders))
            {
                sender.Dispose();
            }

            Tell(report, handled, seconds);
        }
        finally
        {
            foreach (var receiver in receivers)
            {
                receiver.Dispose();
            }
        }
    }

    private async Task BreakTwiceAsync(RedisServer redis)
    {
        await BreakAsync(redis, callbacks / 3, s_shortOutage);
        await BreakAsync(redis, callbacks * 2 / 3, s_longOutage);
    }

    /// <summary>Kills the server when so many callbacks have been begun, and starts it again.</summary>
    private async Task BreakAsync(RedisServer redis, int begun, TimeSpan outage)
    {
        while (Volatile.Read(ref _begun) < begun)
        {
            await Task.Delay(10);
        }

        await redis.KillAsync();
        await Task.Delay(outage);
        await redis.StartAsync();
    }

    /// <summary>Sends the copies of a callback to different processes at once, each until it is accepted or refused for good.</summary>
    private async Task SendAsync(Sender[] senders, int number)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var (head, body) = senders[0].Sign($$"""{"event":"ice","callid":"{{id}}","version":1,"cli":"+14045005000","to":{"type":"did","endpoint":"+14045001000"},"domain":"pstn"}""");
        await Task.WhenAll(Enumerable.Range(number, Copies).Select(async copy =>
        {
            while (true)
            {
                var (status, _) = await senders[copy % Processes].ExchangeAsync(head, body);
                _statuses.AddOrUpdate(status, 1, (_, times) => times + 1);
                if (status == 200)
                {
                    Interlocked.Increment(ref _accepted[number]);
                }

                if (status != 503)
                {
                    return;
                }

                await Task.Delay(s_pause);
            }
        }));
    }

    private async Task<int[]> HandledAsync(ServerProcess[] receivers, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var handled = new int[callbacks];
        foreach (var receiver in receivers)
        {
            var counts = (await http.GetStringAsync(new Uri(receiver.Address, Receiver.HandledPath), cancellationToken)).Split(' ');
            for (var number = 0; number < callbacks; number++)
            {
                handled[number] += int.Parse(counts[number], CultureInfo.InvariantCulture);
            }
        }

        return handled;
    }

    private void Tell(Report report, int[] handled, double seconds)
    {
        report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{callbacks:N0} callbacks in {Copies} copies each to {Processes} processes, {callbacks * Copies / seconds:N0} copies a second; Redis was killed and away for {s_shortOutage.TotalSeconds} s and for {s_longOutage.TotalSeconds} s"));
        report.Line("answered with " + string.Join(", ", _statuses.OrderBy(status => status.Key).Select(status => string.Create(CultureInfo.InvariantCulture, $"{status.Key}: {status.Value:N0}"))));
        var (never, often) = (_accepted.Count(times => times == 0), _accepted.Count(times => times > 1));
        report.Promise("of the copies of each callback one is accepted", never + often == 0, $"of {never} none was, of {often} several");
        report.Promise("the handler is called once for each callback", handled.All(times => times == 1), $"for {handled.Count(times => times != 1)} it wasn't");
        report.Promise("while Redis was away for longer than callbacks wait, they were refused with 503", _statuses.ContainsKey(503), $"{_statuses.GetValueOrDefault(503)} were");
        var others = _statuses.Keys.Except([200, 401, 503]).ToList();
        report.Promise("every copy is answered with 200, 401 or 503", others.Count == 0, others.Count == 0 ? "all were" : string.Join(", ", others));
        report.Line(string.Empty);
    }
}
