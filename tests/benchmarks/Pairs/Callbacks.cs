using BenchmarkDotNet.Attributes;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Payloads;
using Sinch.Voice.Benchmarks.Ratios;
using Sinch.Voice.Benchmarks.Serving;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>
/// Callbacks over Kestrel, over several connections at once: verified, read, handled, answered; against an endpoint that reads and writes
/// the same bodies with System.Text.Json and verifies nothing. The requests are the same but for the path.
/// </summary>
public class Callbacks : IPair, IDisposable
{
    private const int ConnectionCount = 8;

    private readonly ServerProcess _platform = ServerProcess.Start(PlatformServer.Command);
    private readonly RawConnection[] _connections;
    private byte[] _verified = null!;
    private byte[] _byHand = null!;

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
    }

    [Benchmark(OperationsPerInvoke = ConnectionCount)]
    public Task Verified() => SendAsync(_verified);

    [Benchmark(Baseline = true, OperationsPerInvoke = ConnectionCount)]
    public Task ByHand() => SendAsync(_byHand);

    IEnumerable<RatioLine> IPair.Measure()
    {
        var time = Interleaved.Calls.TimeRatio(Comparison.Of(Verified, ByHand));
        yield return new("callback over Kestrel", "System.Text.Json without verifying, requests/s", 1 / time, Bar.AtLeast(0.90));
    }

    [GlobalCleanup]
    public void Dispose()
    {
        Array.ForEach(_connections, connection => connection.Dispose());
        _platform.Dispose();
        GC.SuppressFinalize(this);
    }

    private Task SendAsync(byte[] request) => Task.WhenAll(_connections.Select(connection => connection.ExchangeAsync(request)));
}
