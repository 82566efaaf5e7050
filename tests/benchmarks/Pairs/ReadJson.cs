using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Sinch.Voice.Benchmarks.Harness;
using Sinch.Voice.Benchmarks.Payloads;
using Sinch.Voice.Benchmarks.Ratios;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>Reading JSON, against the source generator of System.Text.Json and against a walk over the tokens that keeps nothing.</summary>
[MemoryDiagnoser]
public class ReadJson : IPair
{
    private const string What = "read JSON, 8 payloads";

    [ParamsSource(nameof(Cases))]
    public JsonCase Json { get; set; } = null!;

    public static IEnumerable<JsonCase> Cases => JsonCases.All;

    [Benchmark]
    public void Generated() => Json.Read();

    [Benchmark(Baseline = true)]
    public void SystemTextJson() => Json.ReadByHand();

    [Benchmark]
    public void Tokens() => Walk(Json.Payload.Utf8);

    IEnumerable<RatioLine> IPair.Measure()
    {
        Comparison[] againstSerializer = [.. Cases.Select(json => Comparison.Of(json.Read, json.ReadByHand))];
        Comparison[] againstTokens = [.. Cases.Select(json => Comparison.Of(json.Read, () => Walk(json.Payload.Utf8)))];
        yield return new(What, "System.Text.Json, time", Interleaved.Short.TimeRatio(againstSerializer), Bar.AtMost(0.52));
        yield return new(What, "System.Text.Json, bytes allocated", Interleaved.AllocationRatio(againstSerializer), Bar.AtMost(0.60));
        yield return new(What, "walk over the tokens, time", Interleaved.Short.TimeRatio(againstTokens), Bar.AtMost(2.0));
    }

    private static void Walk(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
        }
    }
}
