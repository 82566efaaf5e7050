using BenchmarkDotNet.Attributes;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Payloads;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>Writing JSON as an array of bytes, against the source generator of System.Text.Json.</summary>
[MemoryDiagnoser]
public class WriteJson : IPair
{
    private const string What = "write JSON, 8 payloads";
    private const int Repetitions = 1000;

    private byte[] _output = [];

    [ParamsSource(nameof(Cases))]
    public JsonCase Json { get; set; } = null!;

    public static IEnumerable<JsonCase> Cases => JsonCases.All;

    [Benchmark]
    public void Generated() => Json.Write();

    [Benchmark(Baseline = true)]
    public void SystemTextJson() => Json.WriteByHand();

    IEnumerable<RatioLine> IPair.Measure()
    {
        Comparison[] comparisons = [.. Cases.Select(json => Comparison.Of(json.Write, json.WriteByHand))];
        yield return new(What, "System.Text.Json, time", Interleaved.Short.TimeRatio(comparisons), Bar.AtMost(0.50));
        yield return new(What, "its output, bytes beyond that, most", Cases.Max(BytesBeyondOutput), Bar.AtMost(0, "B"));
    }

    private double BytesBeyondOutput(JsonCase json)
    {
        json.Write();
        var length = json.Written.Length;
        return Workload.Of(json.Write).Allocate(Repetitions)
            - Workload.Of(() => _output = GC.AllocateUninitializedArray<byte>(length)).Allocate(Repetitions);
    }
}
