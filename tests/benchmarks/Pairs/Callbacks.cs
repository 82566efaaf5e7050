using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Payloads;
using Sinch.Voice.Benchmarks.Ratios;
using Sinch.Voice.Benchmarks.Serving;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>
/// Callbacks over Kestrel, over many connections at once: verified, read, handled, answered; against an endpoint that reads and writes the same bodies with
/// System.Text.Json and verifies nothing, and one that computes the signature, too. The requests are the same but for the path.
/// </summary>
public class Callbacks : IPair, IDisposable
{
    private const int ConnectionCount = 256;

    /// <summary>How many requests a connection sends in a round.</summary>
    private const int RequestsInRound = 4;
    private const int Rounds = 301;
    private const int WarmUpRounds = 50;

    /// <summary>How many rounds are behind a number of bytes.</summary>
    private const int AllocationRounds = 10;

    private const string What = "callback over Kestrel, 256 connections";

    private readonly ServerProcess _platform = ServerProcess.Start(PlatformServer.Command);
    private readonly RawConnection[] _connections;
    private readonly HttpClient _http = new();
    private byte[] _verified = null!;
    private byte[] _byHand = null!;
    private byte[] _signedByHand = null!;

    public Callbacks()
    {
        _connections = [.. Enumerable.Range(0, ConnectionCount).Select(_ => new RawConnection(_platform.Address))];
        Sign();
    }

    /// <summary>A timestamp is good for five minutes: longer than one benchmark takes, and shorter than all of them.</summary>
    [GlobalSetup]
    public void Sign()
    {
        _verified = SignedCallback.Request(_platform.Address, PlatformServer.VerifiedPath, EventJson.Ice);
        _byHand = SignedCallback.Request(_platform.Address, PlatformServer.HandWrittenPath, EventJson.Ice);
        _signedByHand = SignedCallback.Request(_platform.Address, PlatformServer.SignedByHandPath, EventJson.Ice);
    }

    [Benchmark(OperationsPerInvoke = ConnectionCount * RequestsInRound)]
    public Task Verified() => SendAsync(_verified, []);

    [Benchmark(Baseline = true, OperationsPerInvoke = ConnectionCount * RequestsInRound)]
    public Task ByHand() => SendAsync(_byHand, []);

    [Benchmark(OperationsPerInvoke = ConnectionCount * RequestsInRound)]
    public Task SignedByHand() => SendAsync(_signedByHand, []);

    IEnumerable<RatioLine> IPair.Measure()
    {
        var load = MeasureAsync().GetAwaiter().GetResult();
        yield return new(What, "System.Text.Json without verifying, requests/s", load.Throughput, Bar.AtLeast(0.95));
        yield return new(What, "System.Text.Json without verifying, time at the 99th percentile", load.Tail, Bar.AtMost(1.1));
        yield return new(What, "System.Text.Json and the signature alone, requests/s", load.ThroughputOfSigning, Bar.AtLeast(0.95));
        yield return new(What, "System.Text.Json without verifying, bytes allocated", Allocate(_verified) / Allocate(_byHand), Bar.AtMost(1.2));
    }

    [GlobalCleanup]
    public void Dispose()
    {
        Array.ForEach(_connections, connection => connection.Dispose());
        _http.Dispose();
        _platform.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends rounds of each of the three in turns.</summary>
    private async Task<(double Throughput, double Tail, double ThroughputOfSigning)> MeasureAsync()
    {
        byte[][] requests = [_verified, _byHand, _signedByHand];
        var times = requests.Select(_ => new List<double>()).ToArray();
        var latencies = requests.Select(_ => new List<long>()).ToArray();
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            for (var i = 0; i < requests.Length; i++)
            {
                // Each of them comes first, second and third equally often.
                var which = (i + round + WarmUpRounds) % requests.Length;
                var start = Stopwatch.GetTimestamp();
                await SendAsync(requests[which], round < 0 ? [] : latencies[which]);
                if (round >= 0)
                {
                    times[which].Add(Stopwatch.GetTimestamp() - start);
                }
            }
        }

        return (
            Statistics.Median([.. times[1].Zip(times[0], (byHand, verified) => byHand / verified)]),
            Statistics.Percentile(latencies[0], 0.99) / Statistics.Percentile(latencies[1], 0.99),
            Statistics.Median([.. times[2].Zip(times[0], (signed, verified) => signed / verified)]));
    }

    /// <summary>The bytes that the server allocates for a request, as few as were seen: what else its process does only adds to them.</summary>
    private double Allocate(byte[] request)
    {
        return MeasureAsync().GetAwaiter().GetResult();

        async Task<double> MeasureAsync()
        {
            var fewest = double.MaxValue;
            for (var pass = 0; pass < 5; pass++)
            {
                var before = await AllocatedAsync();
                for (var round = 0; round < AllocationRounds; round++)
                {
                    await SendAsync(request, []);
                }

                fewest = Math.Min(fewest, await AllocatedAsync() - before);
            }

            return fewest / (AllocationRounds * ConnectionCount * RequestsInRound);
        }
    }

    private async Task<long> AllocatedAsync()
        => long.Parse(await _http.GetStringAsync(new Uri(_platform.Address, PlatformServer.AllocatedPath)), System.Globalization.CultureInfo.InvariantCulture);

    private async Task SendAsync(byte[] request, List<long> latencies)
    {
        var measured = await Task.WhenAll(_connections.Select(connection => Task.Run(async () =>
        {
            var own = new long[RequestsInRound];
            for (var i = 0; i < RequestsInRound; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await connection.ExchangeAsync(request).ConfigureAwait(false);
                own[i] = Stopwatch.GetTimestamp() - start;
            }

            return own;
        })));
        foreach (var own in measured)
        {
            latencies.AddRange(own);
        }
    }
}
